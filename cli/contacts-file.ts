import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';
import { isObject, readYamlFile } from './report-file.ts';
import type { Streams } from './streams.ts';

/**
 * The points of contact in a YAML or JSON file ('-': standard input). Every value is read as text, because YAML takes +223… for a number. Only
 * the shape is read here; the gateway checks every value. Throws FILE_UNREADABLE, INPUT_INVALID.
 */
export async function readContactsFile(file: string, streams: Streams): Promise<unknown[]> {
  const value = await readYamlFile(file, streams, 'failsafe');
  if (!isObject(value) || !Array.isArray(value.contacts) || Object.keys(value).length > 1)
    throw failure('INPUT_INVALID', {
      field: file,
      expected: both('expected.contacts'),
      got: isObject(value) ? Object.keys(value).slice(0, 8).join(', ') : '–',
    });
  return value.contacts;
}
