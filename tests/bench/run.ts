// Runs the benchmarks that are named, or all: `npm run bench`, `npm run bench -- screen`.
import { auditBench } from './audit.ts';
import { linksBench } from './links.ts';
import { logframeBench } from './logframe.ts';
import { packingBench } from './packing.ts';
import { screenBench } from './screen.ts';
import { searchBench } from './search.ts';

const all: Readonly<Record<string, () => Promise<string[]>>> = {
  screen: screenBench,
  audit: auditBench,
  search: searchBench,
  logframe: logframeBench,
  links: linksBench,
  packing: packingBench,
};

const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = named.find((name) => !Object.hasOwn(all, name));
if (unknown !== undefined) {
  process.stderr.write(`${unknown}: ${Object.keys(all).join(' | ')}\n`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(all)) {
    if (named.length > 0 && !named.includes(name)) continue;
    process.stdout.write(`${name}\n`);
    for (const line of await bench()) process.stdout.write(`  ${line}\n`);
  }
}
