// Runs the benchmarks that are named, or all: `npm run bench`, `npm run bench -- screen`. `--json`: one object for programs.
// `--short`: each for a few seconds, to see that it works.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { auditBench } from './audit.ts';
import { exchangeBench } from './exchange.ts';
import { linksBench } from './links.ts';
import { logframeBench } from './logframe.ts';
import { packingBench } from './packing.ts';
import type { Bench, Finding } from './report.ts';
import { scaleBench } from './scale.ts';
import { screenBench } from './screen.ts';
import { sealBench } from './seal.ts';
import { searchBench } from './search.ts';
import { startBench } from './start.ts';
import { wireBench } from './wire.ts';

const all: Readonly<Record<string, Bench>> = {
  exchange: exchangeBench,
  seal: sealBench,
  wire: wireBench,
  start: startBench,
  scale: scaleBench,
  audit: auditBench,
  logframe: logframeBench,
  screen: screenBench,
  search: searchBench,
  links: linksBench,
  packing: packingBench,
};

const { values, positionals: named } = parseArgs({
  options: { json: { type: 'boolean', default: false }, short: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = named.find((name) => !Object.hasOwn(all, name));
if (unknown !== undefined) {
  process.stderr.write(`${unknown}: ${Object.keys(all).join(' | ')}\n`);
  process.exitCode = 2;
} else {
  const found: Record<string, Finding[]> = {};
  for (const [name, bench] of Object.entries(all)) {
    if (named.length > 0 && !named.includes(name)) continue;
    if (!values.json) process.stdout.write(`${name}\n`);
    found[name] = await bench({ short: values.short });
    if (!values.json) for (const { text } of found[name]) process.stdout.write(`  ${text}\n`);
  }
  const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model ?? '' };
  if (values.json) process.stdout.write(`${JSON.stringify({ short: values.short, machine, found }, undefined, 1)}\n`);
}
