import { LineCounter, parseDocument } from 'yaml';
import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';
import type { Streams } from './streams.ts';
import { collect, readBytes } from './text-file.ts';

/** Octets of a report or of unit.yaml: the gateway takes no more. */
const TEXT_MAX_OCTETS = 1_048_576;

/** The value in a YAML or JSON file ('-': standard input); `failsafe`: every value is text. Throws FILE_UNREADABLE, INPUT_INVALID. */
export async function readYamlFile(file: string, streams: Streams, schema: 'core' | 'failsafe' = 'core'): Promise<unknown> {
  const bytes = file === '-' ? await collect(streams.stdin as AsyncIterable<unknown>, '-', TEXT_MAX_OCTETS) : await readBytes(file, TEXT_MAX_OCTETS);
  return parseYaml(decode(bytes, file), file, schema);
}

/**
 * The incident report in a file: the keys of the officer API's IncidentInput. Only its shape is read here;
 * the gateway checks every value. Throws FILE_UNREADABLE, INPUT_INVALID.
 */
export async function readReport(file: string, streams: Streams): Promise<Record<string, unknown>> {
  const report = await readYamlFile(file, streams);
  if (!isObject(report) || !isObject(report.incident) || !('to' in report))
    throw failure('INPUT_INVALID', { field: file, expected: both('expected.report'), got: sortOf(report) });
  const { incident } = report;
  return {
    ...report,
    to: typeof report.to === 'string' ? report.to.split(',').map((unit) => unit.trim()) : report.to,
    incident: { ...incident, place: withCapitals(incident.place), ...(Array.isArray(incident.route) && { route: incident.route.map(withCapitals) }) },
  };
}

/** The value in YAML text; aliases are refused, because a few of them can unfold into gigabytes. Throws INPUT_INVALID. */
export function parseYaml(text: string, file: string, schema: 'core' | 'failsafe' = 'core'): unknown {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { schema, uniqueKeys: true, logLevel: 'error', prettyErrors: false, lineCounter: lines });
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault) {
      const { line, col } = lines.linePos(fault.pos[0]);
      throw failure('INPUT_INVALID', { field: file, expected: both('expected.yaml'), got: `${fault.code}, ${line}:${col}` });
    }
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // yaml throws ReferenceError for aliases; RangeError comes from thousands of brackets inside each other.
    if (error instanceof ReferenceError) throw failure('INPUT_INVALID', { field: file, expected: both('expected.noAlias'), got: '*' }, error);
    if (error instanceof RangeError) throw failure('INPUT_INVALID', { field: file, expected: both('expected.yaml'), got: '[[[[…' }, error);
    throw error;
  }
}

/** True for an object that is not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw failure('INPUT_INVALID', { field: file, expected: both('expected.utf8'), got: bytes.subarray(0, 8).toString('hex') }, error);
  }
}

function withCapitals(place: unknown): unknown {
  return isObject(place) && typeof place.country === 'string' ? { ...place, country: place.country.toUpperCase() } : place;
}

function sortOf(value: unknown): string {
  if (isObject(value)) return Object.keys(value).slice(0, 8).join(', ');
  return Array.isArray(value) ? '[…]' : String(value).slice(0, 40);
}
