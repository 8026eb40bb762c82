// npm run certs: makes a development federation. Exit status: 0 made, 1 failed, 2 wrong usage.
import { join } from 'node:path';
import { asCopError } from '#protocol/errors';
import { languageOf, parseCertsArguments } from './arguments.ts';
import { type Federation, makeFederation, portsFrom } from './federation.ts';
import { makeMisfits, writeMisfits } from './misfits.ts';
import { helpText, reportForPeople, reportForPrograms } from './report.ts';
import { fiveUnits } from './units.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const wanted = parseCertsArguments(argv, fiveUnits.length);
    if (wanted.help) {
      process.stdout.write(helpText(wanted.language));
      return 0;
    }
    const at = new Date();
    const federation = await makeFederation({ dir: wanted.dir, ports: portsFrom(wanted.basePort), at, rosterLifeDays: wanted.days });
    if (wanted.misfits) await addMisfits(federation, at);
    process.stdout.write(
      wanted.json
        ? `${JSON.stringify(reportForPrograms(federation, wanted.misfits), null, 2)}\n`
        : reportForPeople(federation, wanted.misfits, wanted.language),
    );
    return 0;
  } catch (error) {
    const known = asCopError(error);
    if (!known) throw error;
    if (argv.includes('--json')) {
      const { code, params, row } = known;
      process.stdout.write(`${JSON.stringify({ error: { code, fr: known.say('fr'), en: known.say('en'), exit: row.exit, params } })}\n`);
    } else process.stderr.write(`${known.say(languageOf(argv))} [${known.code}]\n`);
    return known.row.exit;
  }
}

/** The misfits of each unit pretend to be the next unit of the list. */
async function addMisfits(federation: Federation, at: Date): Promise<void> {
  const { units } = federation;
  await Promise.all(
    units.map(async (unit, i) => {
      const other = (units[i + 1] ?? units[0] ?? unit).unit;
      writeMisfits(
        join(unit.dir, 'misfits'),
        await makeMisfits({ unit: unit.unit, authority: unit.authority, officersAuthority: unit.officersAuthority, other, at, key: unit.gateway.key }),
      );
    }),
  );
}
