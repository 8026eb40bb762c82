import type { Role } from '#gateway/contract';
import { failure, usage } from '../failure.ts';
import { both } from '../i18n/translate.ts';
import type { Call } from '../options.ts';
import { parseInteger, shown } from '../parse.ts';
import { roles } from '../roles.ts';
import { homeOf } from '../unit-home.ts';

/** Options of `cop unit init`, still text. */
export interface UnitInitOptions {
  unit?: string;
  roster?: string;
  certificate?: string;
  key?: string;
  authority?: string;
  officers?: string;
  keys?: string;
  enrol?: string[];
  linkHost?: string;
  linkPort?: string;
  apiHost?: string;
  apiPort?: string;
  profile?: string;
}

/** Makes a unit's folder. Throws USAGE, INPUT_INVALID, and what the gateway's initUnit throws (ALREADY_INITIALISED, FILE_UNREADABLE, …). */
export async function unitInit(call: Call, options: UnitInitOptions): Promise<void> {
  const { ui } = call;
  if (!call.globals.home && !ui.streams.env.COP_HOME) throw usage(call.path, 'usage.missingOption', { got: '--home' });
  const link = addressOf('link', options, '0.0.0.0', '8440');
  const api = addressOf('api', options, '127.0.0.1', '8441');
  const { profile = 'fibre', keys } = options;
  const files = {
    unit: required(call, options, 'unit'),
    roster: required(call, options, 'roster'),
    certificate: required(call, options, 'certificate'),
    key: required(call, options, 'key'),
    authority: required(call, options, 'authority'),
    officers: required(call, options, 'officers'),
  };
  if (!options.enrol) throw usage(call.path, 'usage.missingOption', { got: '--enrol' });
  const enrol = options.enrol.map(firstOfficer);
  const { initUnit } = await import('#gateway');
  // The profile was checked against its list of words before any action runs.
  const made = await initUnit({ home: homeOf(call), ...files, keys, enrol, link, api, profile: profile as 'fibre' | '3g' | 'vsat' | 'bgan' });
  if (ui.json) return ui.document(made);
  ui.done(ui.t('text.initDone', { unit: made.unit, home: made.home }));
  ui.line(`  ${ui.t('text.initIdentity', { key: made.identityKey })}`);
  const officers = made.officers.map(({ officer, role }) => `${officer} (${ui.t(`role.${role}`)})`).join(', ');
  ui.line(`  ${ui.t('text.initOfficers', { officers })}`);
  ui.line(`  ${ui.t('text.initFiles')}`);
  for (const file of made.files) ui.line(`    ${file}`);
  ui.line(`  ${ui.t('text.next', { command: `cop gateway run --home ${made.home}` })}`);
}

function required(call: Call, options: UnitInitOptions, name: 'unit' | 'roster' | 'certificate' | 'key' | 'authority' | 'officers'): string {
  const value = options[name];
  if (!value) throw usage(call.path, 'usage.missingOption', { got: `--${name}` });
  return value;
}

// A path may hold the sign; a role never does.
function firstOfficer(text: string): { certificate: string; role: Role } {
  const sign = text.lastIndexOf('=');
  const role = roles.find((known) => known === text.slice(sign + 1));
  if (sign < 1 || !role) throw failure('INPUT_INVALID', { field: '--enrol', expected: both('expected.enrol', { roles: roles.join(', ') }), got: shown(text) });
  return { certificate: text.slice(0, sign), role };
}

// Port 0: the system chooses one at each start, which the gateway then tells.
function addressOf(side: 'link' | 'api', options: UnitInitOptions, defaultHost: string, defaultPort: string): { host: string; port: number } {
  const host = options[`${side}Host`] ?? defaultHost;
  if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host)) throw failure('INPUT_INVALID', { field: `--${side}-host`, expected: both('expected.host'), got: shown(host) });
  return { host, port: parseInteger(`--${side}-port`, options[`${side}Port`] ?? defaultPort, 0, 65_535) };
}
