import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../cli/program.ts';
import { makeUi } from '../../cli/ui.ts';
import { errorOf, runCommand } from './support/run-command.ts';

const nowhere = process.stdout;
const ui = makeUi({ stdin: process.stdin, stdout: nowhere, stderr: nowhere, env: {}, signal: new AbortController().signal }, 'fr', false, true);
const leaves = walk(buildProgram(ui), []).filter(({ command }) => command.commands.length === 0);
const groups = walk(buildProgram(ui), []).filter(({ path, command }) => path.length > 0 && command.commands.length > 0);

function walk(command: Command, path: string[]): { path: string[]; command: Command }[] {
  return [{ path, command }, ...command.commands.flatMap((each) => walk(each, [...path, each.name()]))];
}

/** A command with ever more of the options that it needs: the next one is asked for, in this order. */
function missing(path: string[], options: [flag: string, value: string][]): [string[], string][] {
  return options.map(([flag], index) => [
    [...path, ...options.slice(0, index).flat()],
    `The option "${flag}" is required. See \`cop ${path.join(' ')} --help\`.`,
  ]);
}

async function refused(argv: string[], code: string, exit: number): Promise<string> {
  const french = await runCommand(argv);
  const english = await runCommand([...argv, '--lang', 'en', '--json']);
  expect([french.exit, french.out, french.err.split('\n').slice(1)]).toEqual([exit, '', [`  code ${code}`, '']]);
  expect(french.err).toMatch(/^✗ [A-ZÀÉL’«\u00a0]/u);
  expect(french.err).not.toMatch(/\n\s+at |node:|\.ts:/);
  const error = errorOf(english);
  expect([english.exit, english.out, error.code, error.exit]).toEqual([exit, '', code, exit]);
  expect(error.message).toBe(error.en);
  expect(french.err.split('\n')[0]).toBe(`✗ ${error.fr}`);
  return error.message;
}

describe('every command', () => {
  it('exists as designed', () => {
    expect(leaves.map(({ path }) => path.join(' '))).toEqual([
      'unit init', 'unit status', 'gateway run', 'roster show', 'peer list', 'peer show', 'peer ping', 'peer reconcile',
      'officer add', 'officer list', 'officer revoke', 'incident example', 'incident report',
      'meeting request', 'meeting accept', 'meeting decline', 'meeting counter', 'meeting propose', 'meeting cancel', 'meeting record', 'meeting export', 'meeting list',
      'assistance example', 'assistance request', 'assistance acknowledge', 'assistance ask', 'assistance inform', 'assistance execute',
      'assistance refuse', 'assistance postpone', 'assistance transmit', 'assistance withdraw', 'assistance close', 'assistance deliver-part',
      'assistance deliver', 'assistance list',
      'extradition example', 'extradition request', 'extradition acknowledge', 'extradition ask', 'extradition inform', 'extradition execute',
      'extradition refuse', 'extradition postpone', 'extradition transmit', 'extradition withdraw', 'extradition close', 'extradition arrest',
      'extradition grant', 'extradition surrender', 'extradition list',
      'operation propose', 'operation accept', 'operation decline', 'operation cancel', 'operation record', 'operation list', 'arrest report', 'arrest list',
      'message list', 'message find', 'message show', 'message assign', 'message approve', 'message reject',
      'message acknowledge', 'message forward', 'message handoff', 'message export', 'message correct', 'message recall', 'message erase', 'message restrict',
      'rectification deliver', 'rectification deliver-part', 'rectification refuse', 'rectification withdraw', 'rectification list',
      'permission ask', 'permission grant', 'permission refuse', 'permission withdraw', 'permission list', 'filter preview', 'filter explain', 'filter log',
      'agreement propose', 'agreement accept', 'agreement list', 'agreement end', 'agreement add',
      'contact publish', 'contact list', 'contact find', 'contact export', 'document save', 'document fetch', 'courier export', 'courier import',
      'logframe show', 'logframe declare', 'logframe declarations', 'logframe confirm', 'logframe reject', 'logframe target', 'logframe prove', 'logframe verify', 'logframe reconcile', 'logframe export',
      'review list', 'review keep', 'review erase', 'subject open', 'subject search', 'subject forward', 'subject close', 'subject list',
      'person find', 'person acquit', 'person drop', 'person recategorise',
      'audit status', 'audit list', 'audit verify', 'audit export', 'audit hold', 'audit lift', 'audit restart', 'audit close', 'completion', 'help',
    ]); // biome-ignore format: one list, read as one
  });

  it.each(leaves)('refuses an unknown option: cop $path', async ({ path }) => {
    expect(await refused([...path, '--zebra'], 'USAGE', 2)).toBe(`There is no option "--zebra". See \`cop ${path.join(' ')} --help\`.`);
  });

  it.each(leaves.filter(({ command }) => command.registeredArguments.some((argument) => argument.required)))(
    'refuses a missing value: cop $path',
    async ({ path, command }) => {
      const [argument] = command.registeredArguments;
      const { exit, err } = await runCommand(path);
      expect([exit, err]).toEqual([2, `✗ La valeur «\u00a0${argument?.name()}\u00a0» manque. Voyez \`cop ${path.join(' ')} --help\`.\n  code USAGE\n`]);
    },
  );

  it.each(leaves.filter(({ command }) => !command.registeredArguments.some((argument) => argument.variadic)))(
    'refuses a value too many: cop $path',
    async ({ path, command }) => {
      const values = [...command.registeredArguments.map(() => 'x'), 'surplus'];
      expect(await refused([...path, ...values], 'USAGE', 2)).toContain(`There are too many values: ${values.join(' ')}.`);
    },
  );

  const valued = leaves.flatMap(({ path, command }) =>
    command.options.filter((option) => option.required).map((option) => ({ path, flag: option.long as string, choices: option.argChoices })),
  );
  it.each(valued)('refuses an option without its value: cop $path $flag', async ({ path, flag }) => {
    const { exit, err } = await runCommand([...path, 'x', flag]);
    expect([exit, err.split('\n')[1]]).toEqual([2, '  code USAGE']);
    expect(err).toContain(`L’option «\u00a0${flag} `);
  });

  const closed = valued.filter(({ choices }) => choices);
  it.each(closed)('refuses a word that is not of the list, and names the list: cop $path $flag', async ({ path, flag, choices }) => {
    const leaf = leaves.find((each) => each.path.join(' ') === path.join(' '));
    const argument = leaf?.command.registeredArguments.some(({ required }) => required) ? ['x'] : [];
    const message = await refused([...path, ...argument, flag, 'zebra'], 'USAGE', 2);
    expect(message).toBe(`The option "${flag}" does not take "zebra". Values: ${choices?.join(', ')}. See \`cop ${path.join(' ')} --help\`.`);
  });

  it.each(groups)('asks for the verb: cop $path', async ({ path, command }) => {
    expect(await refused(path, 'USAGE', 2)).toBe(
      `A command was expected: ${command.commands.map((each) => each.name()).join(', ')}. See \`cop ${path.join(' ')} --help\`.`,
    );
  });

  it.each(walk(buildProgram(ui), []))('shows its help in both languages: cop $path', async ({ path }) => {
    const french = await runCommand([...path, '--help']);
    const english = await runCommand([...path, '--help', '--lang=en']);
    expect([french.exit, french.err, english.exit, english.err]).toEqual([0, '', 0, '']);
    expect(french.out).toMatch(/^Utilisation\u00a0: cop/);
    expect(english.out).toMatch(/^Usage: cop/);
    expect(french.out).not.toMatch(/Usage:|Options:|Commands:|Arguments:|\[command\]|display help/);
  });
});

describe('wrong uses', () => {
  const agreement = ['agreement', 'propose', '--with', 'X', '--kinds', 'incident', '--purposes', 'EXCH', '--until', '2027-12-31'];
  it.each([
    [['pear', 'list'], 'There is no command "pear". Did you mean "peer"? See `cop --help`.'],
    [['peer', 'shwo', 'X'], 'There is no command "shwo". Did you mean "show"? See `cop peer --help`.'],
    [['peer', 'list', '--jsno'], 'There is no option "--jsno". Did you mean "--json"? See `cop peer list --help`.'],
    [['message', 'list', '--in', '--out'], 'The options "--in" and "--out" exclude each other. See `cop message list --help`.'],
    [['message', 'list', '--mine', '--unassigned'], 'The options "--mine" and "--unassigned" exclude each other. See `cop message list --help`.'],
    [['message', 'list', '--unread', '--out'], 'The options "--unread" and "--out" exclude each other. See `cop message list --help`.'],
    [['message', 'assign', 'x'], 'One of the options "--to, --nobody" is required. See `cop message assign --help`.'],
    [['message', 'assign', 'x', '--to', 'ol-1', '--nobody'], 'The options "--to" and "--nobody" exclude each other. See `cop message assign --help`.'],
    [
      ['incident', 'report', '--file', 'r.yaml', '--expires-in', '3'],
      'The options "--file" and "--expires-in" exclude each other. See `cop incident report --help`.',
    ],
    [
      ['incident', 'report', '--means', 'truck,zebra'],
      'The option "--means" does not take "zebra". Values: foot, motorcycle, car, pickup, bus, truck, boat, train, aircraft. See `cop incident report --help`.',
    ],
    [['completion', 'tcsh'], 'The shell "tcsh" is not known. Values: bash, zsh, fish. See `cop completion --help`.'],
    [['help', 'zebra'], 'There is no command "zebra". See `cop help --help`.'],
    [['unit', 'init', '--unit', 'ML-BRTMTH'], 'The option "--home" is required. See `cop unit init --help`.'],
    [['unit', 'init', '--home', 'x', '--unit', 'ML-BRTMTH'], 'The option "--roster" is required. See `cop unit init --help`.'],
    [['officer', 'add', '--role', 'head'], 'The option "--certificate" is required. See `cop officer add --help`.'],
    [['officer', 'add', '--certificate', 'x'], 'The option "--role" is required. See `cop officer add --help`.'],
    [['officer', 'revoke', 'ol-1'], 'The option "--reason" is required. See `cop officer revoke --help`.'],
    ...(['propose', 'add'] as const).flatMap((verb): [string[], string][] => {
      const scope = ['agreement', verb, ...(verb === 'add' ? ['--kind', 'treaty', '--reference', 'x'] : [])];
      const missing = (option: string) => `The option "${option}" is required. See \`cop agreement ${verb} --help\`.`;
      return [
        [scope, missing('--with')],
        [[...scope, '--with', 'X'], missing('--kinds')],
        [[...scope, '--with', 'X', '--kinds', 'incident'], missing('--purposes')],
        [[...scope, '--with', 'X', '--kinds', 'incident', '--purposes', 'EXCH'], missing('--until')],
      ];
    }),
    [['message', 'reject', 'x'], 'The option "--reason" is required. See `cop message reject --help`.'],
    [['message', 'forward', 'x'], 'The option "--to" is required. See `cop message forward --help`.'],
    [['message', 'correct', 'x'], 'The option "--by" is required. See `cop message correct --help`.'],
    [['message', 'correct', 'x', '--by', 'y'], 'The option "--because" is required. See `cop message correct --help`.'],
    ...(['recall', 'erase', 'restrict'] as const).map((verb): [string[], string] => [
      ['message', verb, 'x'],
      `The option "--because" is required. See \`cop message ${verb} --help\`.`,
    ]),
    [['rectification', 'deliver-part', 'x'], 'The option "--reason" is required. See `cop rectification deliver-part --help`.'],
    [['rectification', 'refuse', 'x'], 'The option "--reason" is required. See `cop rectification refuse --help`.'],
    [['permission', 'ask', 'x'], 'The option "--use" is required. See `cop permission ask --help`.'],
    [['permission', 'ask', 'x', '--use', 'forward'], 'The option "--unit" is required. See `cop permission ask --help`.'],
    [['permission', 'ask', 'x', '--use', 'court'], 'The option "--until" is required. See `cop permission ask --help`.'],
    [['permission', 'grant', 'x'], 'The option "--on" is required. See `cop permission grant --help`.'],
    ...missing(
      ['review', 'keep', 'x'],
      [
        ['--until', '2029-12-31'],
        ['--reason', 'x'],
      ],
    ).map(([argv, message]): [string[], string] => [argv, message.replace(' x --help', ' --help')]),
    ...missing(
      ['subject', 'open'],
      [
        ['--name', 'Diarra'],
        ['--received', '2026-11-24'],
      ],
    ),
    [['subject', 'close', 'x'], 'The option "--outcome" is required. See `cop subject close --help`.'],
    [['subject', 'close', 'x', '--outcome', 'refused'], 'The option "--reason" is required. See `cop subject close --help`.'],
    [['person', 'recategorise', 'Diarra', '--all'], 'The option "--as" is required. See `cop person recategorise --help`.'],
    [['person', 'acquit', 'Diarra', '--all', '--only', 'x'], 'The options "--all" and "--only" exclude each other. See `cop person acquit --help`.'],
    [['review', 'erase', 'x'], 'The option "--reason" is required. See `cop review erase --help`.'],
    [['review', 'list', '--within', '3', '--five-years'], 'The options "--five-years" and "--within" exclude each other. See `cop review list --help`.'],
    [['message', 'handoff', 'x'], 'The option "--out" is required. See `cop message handoff --help`.'],
    [['filter', 'preview'], 'The option "--file" is required. See `cop filter preview --help`.'],
    [['filter', 'explain', 'person.name'], 'The option "--for" is required. See `cop filter explain --help`.'],
    [['filter', 'explain', 'person.name', '--for', 'victim'], 'The option "--to" is required. See `cop filter explain --help`.'],
    [['agreement', 'add'], 'The option "--kind" is required. See `cop agreement add --help`.'],
    [['agreement', 'add', '--kind', 'treaty'], 'The option "--reference" is required. See `cop agreement add --help`.'],
    [[...agreement], 'The option "--retention" is required. See `cop agreement propose --help`.'],
    [[...agreement, '--retention', '24'], 'The option "--urgent-hours" is required. See `cop agreement propose --help`.'],
    [[...agreement, '--retention', '24', '--urgent-hours', '24'], 'The option "--routine-hours" is required. See `cop agreement propose --help`.'],
    [['agreement', 'end', 'x'], 'The option "--reason" is required. See `cop agreement end --help`.'],
    [['meeting', 'request'], 'The option "--to" is required. See `cop meeting request --help`.'],
    [['meeting', 'request', '--to', 'X'], 'The option "--purpose" is required. See `cop meeting request --help`.'],
    [['meeting', 'request', '--to', 'X', '--purpose', 'procedures'], 'The option "--mode" is required. See `cop meeting request --help`.'],
    [['meeting', 'request', '--to', 'X', '--purpose', 'procedures', '--mode', 'video'], 'The option "--slot" is required. See `cop meeting request --help`.'],
    [
      ['meeting', 'request', '--to', 'X', '--purpose', 'procedures', '--mode', 'in_person', '--slot', 'x'],
      'The option "--place" is required. See `cop meeting request --help`.',
    ],
    [
      ['meeting', 'request', '--to', 'X', '--purpose', 'procedures', '--mode', 'video', '--slot', 'x', '--place', 'Gao, ML'],
      'The options "--place" and "--mode video" exclude each other. See `cop meeting request --help`.',
    ],
    [['meeting', 'accept', 'x'], 'The option "--slot" is required. See `cop meeting accept --help`.'],
    ...missing(
      ['operation', 'propose'],
      [
        ['--to', 'X'],
        ['--kind', 'checks'],
        ['--from', '2026-12-08'],
        ['--until', '2026-12-10'],
        ['--country', 'ML'],
      ],
    ),
    [['operation', 'record', 'x'], 'One of the options "--victims, --arrests, --seizures" is required. See `cop operation record --help`.'],
    [
      ['operation', 'record', 'x', '--arrests', '2', '--text', 'x', '--file', 'x'],
      'The options "--text" and "--file" exclude each other. See `cop operation record --help`.',
    ],
    ...missing(
      ['arrest', 'report'],
      [
        ['--to', 'X'],
        ['--exchange', 'x'],
        ['--on', '2026-12-08'],
        ['--country', 'ML'],
        ['--count', '08051,male,adult,2'],
      ],
    ),
  ])('%j', async (argv, message) => {
    expect(await refused(argv, 'USAGE', 2)).toBe(message);
  });

  it('says in which language it cannot speak', async () => {
    const { exit, err } = await runCommand(['peer', 'list', '--lang', 'de']);
    expect([exit, err]).toEqual([
      2,
      '✗ L’option «\u00a0--lang\u00a0» n’admet pas «\u00a0de\u00a0». Valeurs admises\u00a0: fr, en. Voyez `cop peer list --help`.\n  code USAGE\n',
    ]);
  });

  const report = ['incident', 'report', '--to', 'SN-DNLTM', '--type', 'distress', '--at', '2026-11-24T09:30Z', '--place', 'Gao, ML'];
  const arrest = ['arrest', 'report', '--to', 'SN-DNLTM', '--exchange', 'x', '--on', '2026-11-24', '--country', 'ML', '--count', '08051,male,adult,2'];
  const counted = '"ICCS,sex,age,number" (such as "08051,male,adult,2"; sex: female, male, unknown; age: adult, minor, unknown)';
  const operation = ['operation', 'propose', '--to', 'X', '--kind', 'checks', '--from', '2026-12-08', '--until', '2026-12-10', '--country', 'ML'];
  const meeting = ['meeting', 'request', '--to', 'SN-DNLTM', '--purpose', 'procedures', '--mode', 'video'];
  it.each([
    [[...report, '--place', 'Gao'], '--place', '"Town, COUNTRY" (such as "Gao, ML")', 'Gao'],
    [[...report, '--via', 'Kidal'], '--via', '"Town, COUNTRY" (such as "Gao, ML")', 'Kidal'],
    [[...report, '--at', '24/11/2026'], '--at', 'a complete instant (such as "2026-11-24T09:30Z")', '24/11/2026'],
    [[...report, '--until', '2026-02-31T00:00Z'], '--until', 'a complete instant (such as "2026-11-24T09:30Z")', '2026-02-31T00:00Z'],
    [[...report, '--coordinates', '91,0'], '--coordinates', '"latitude,longitude" in degrees (such as "16.27,-0.04")', '91,0'],
    [[...report, '--total', '-1'], '--total', 'a whole number from 0 to 10000', '-1'],
    [[...report, '--minors', '1e3'], '--minors', 'a whole number from 0 to 10000', '1e3'],
    [[...report, '--expires-in', '673'], '--expires-in', 'a number from 0 to 672', '673'],
    [[...report, '--expires-in', '0'], '--expires-in', 'a number from 1 to 672', '0'],
    [[...report, '--wait', 'ever'], '--wait', 'a whole number from 0 to 86400', 'ever'],
    [
      ['incident', 'report', '--to', ',', '--type', 'distress', '--at', '2026-11-24T09:30Z', '--place', 'Gao, ML'],
      '--to',
      'at least one unit id (such as "SN-DNLTM")',
      '',
    ],
    [[...meeting, '--slot', '2026-11-24T09:00Z'], '--slot', '"start/end" (such as "2026-11-24T09:00Z/2026-11-24T10:00Z")', '2026-11-24T09:00Z'],
    [[...meeting, '--slot', '2026-11-24T09:00Z/2026-11-24T09:00Z'], '--slot', 'a slot that ends after it starts', '2026-11-24T09:00Z/2026-11-24T09:00Z'],
    [['meeting', 'accept', 'x', '--slot', '6'], '--slot', 'a whole number from 1 to 5', '6'],
    [['meeting', 'decline', 'x', '--wait', '-3'], '--wait', 'a whole number from 0 to 86400', '-3'],
    [[...agreement, '--from', '1 janvier'], '--from', 'a day (such as "2027-12-31") or a complete instant', '1 janvier'],
    [[...agreement, '--until', '2027-02-30'], '--until', 'a day (such as "2027-12-31") or a complete instant', '2027-02-30'],
    [[...agreement, '--retention', '37'], '--retention', 'a whole number from 1 to 36', '37'],
    [[...agreement, '--retention', '1', '--urgent-hours', '0'], '--urgent-hours', 'a whole number from 1 to 8760', '0'],
    [
      [...agreement, '--retention', '1', '--urgent-hours', '1', '--routine-hours', '1', '--instrument', 'UNTOC'],
      '--instrument',
      '"Instrument, article" (such as "UNTOC, art. 27(1)")',
      'UNTOC',
    ],
    [[...report, '--necessary', 'persons[v1].name'], '--necessary', 'FIELD=REASON (such as "persons[v1].name=to be protected at once")', 'persons[v1].name'],
    [['filter', 'log', '--limit', '0'], '--limit', 'a whole number from 1 to 500', '0'],
    [['review', 'list', '--within', '3651'], '--within', 'a whole number from 0 to 3650', '3651'],
    [['review', 'keep', 'x', '--until', 'demain', '--reason', 'x'], '--until', 'a day (such as "2027-12-31")', 'demain'],
    [['message', 'list', '--limit', '501'], '--limit', 'a whole number from 1 to 500', '501'],
    [[...arrest, '--on', '2026-11-31'], '--on', 'a day (such as "2027-12-31")', '2026-11-31'],
    [[...arrest, '--country', 'Mali'], '--country', 'a country code (such as "ML")', 'Mali'],
    ...[
      '08051,male,adult',
      '08051,male,adult,0',
      '08051,male,adult,1001',
      '08051,homme,adult,2',
      '08051,male,adults,2',
      'Diallo,male,adult,2',
      '08051,male,adult,2,Diallo',
    ].map((count): [string[], string, string, string] => [[...arrest, '--count', count], '--count', counted, count]),
    [[...operation, '--from', '8 décembre'], '--from', 'a day (such as "2027-12-31")', '8 décembre'],
    [[...operation, '--until', '2026-12-07'], '--until', 'a day not before 2026-12-08', '2026-12-07'],
    [[...operation, '--country', 'ML,SEN'], '--country', 'a country code (such as "ML")', 'SEN'],
    [['operation', 'record', 'x', '--victims', '-1'], '--victims', 'a whole number from 0 to 10000', '-1'],
    [['operation', 'record', 'x', '--arrests', '10001'], '--arrests', 'a whole number from 0 to 10000', '10001'],
    [['operation', 'record', 'x', '--seizures', 'two'], '--seizures', 'a whole number from 0 to 10000', 'two'],
    [['peer', 'list', '--gateway', 'http://127.0.0.1'], '--gateway', 'an address (such as "https://127.0.0.1:8441")', 'http://127.0.0.1'],
    [['unit', 'init', '--home', 'x', '--link-port', '65536'], '--link-port', 'a whole number from 0 to 65535', '65536'],
    [['unit', 'init', '--home', 'x', '--api-host', 'a b'], '--api-host', 'a host name or an IP address', 'a b'],
  ])('%j', async (argv, field, expected, got) => {
    expect(await refused(argv, 'INPUT_INVALID', 2)).toBe(`Input refused: ${field}, ${expected} was expected; got "${got}". Correct it and try again.`);
  });

  it.each([
    [['--type', 'distress', '--at', '2026-11-24T09:30Z', '--place', 'Gao, ML'], 'The addressee is missing', '--to'],
    [['--to', 'X', '--at', '2026-11-24T09:30Z', '--place', 'Gao, ML'], 'The type of incident is missing', '--type'],
    [['--to', 'X', '--type', 'distress', '--place', 'Gao, ML'], 'The time of the incident is missing', '--at'],
    [['--to', 'X', '--type', 'distress', '--at', '2026-11-24T09:30Z'], 'The place is missing', '--place'],
  ])('asks nothing without a terminal: %j', async (options, what, flag) => {
    expect(await refused(['incident', 'report', ...options], 'ANSWER_NEEDED', 2)).toBe(`${what}, and nothing can be asked without a terminal. Add ${flag}.`);
  });

  it('reports what was given wrongly before it asks for what is missing', async () => {
    expect(await refused(['incident', 'report', '--total', 'x'], 'INPUT_INVALID', 2)).toContain('--total');
  });
});

it('shows an officer nothing that steers the terminal', async () => {
  const { err } = await runCommand(['peer', 'list', '--\u001b[2J\u202e']);
  expect(err).toContain('--·[2J·');
});
