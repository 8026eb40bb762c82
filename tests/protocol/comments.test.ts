// The .proto files are the contract that others implement from: nothing in them goes without a word.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'protocol', 'proto');
const protos = readdirSync(folder).filter((name) => name.endsWith('.proto'));
const declaration =
  /^\s*(?:message|enum|oneof|extend)\s+([\w.]+)\s*\{|^\s*(?:optional |repeated )?[\w.]+\s+(\w+)\s*=\s*\d+(?: \[\(row\) = "[\w.]+"\])?;|^\s*([A-Z][A-Z0-9_]+)\s*=\s*\d+;/;
// The options' own file is the only one that may import Google's descriptor.
const imports: Record<string, string[]> = {
  'agreement.proto': ['marking.proto', 'options.proto'],
  'case.proto': ['marking.proto', 'options.proto'],
  'contact.proto': ['options.proto'],
  'content.proto': ['agreement.proto', 'case.proto', 'contact.proto', 'marking.proto', 'options.proto', 'procedure.proto', 'request.proto'],
  'courier.proto': ['envelope.proto'],
  'link.proto': ['audit.proto'],
  'marking.proto': ['options.proto'],
  'procedure.proto': ['options.proto'],
  'request.proto': ['options.proto'],
  'options.proto': ['google/protobuf/descriptor.proto'],
};

test('there are .proto files', () => {
  expect(protos.length).toBeGreaterThan(3);
});

describe.each(protos)('%s', (name) => {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');

  test('every message, enum, value and field has a comment directly above it', () => {
    const declared = lines.flatMap((line, i) => (declaration.test(line) ? [{ line, above: lines[i - 1] ?? '' }] : []));
    expect(declared.length).toBeGreaterThan(1);
    expect(declared.filter(({ above }) => !/^\s*\/\/ \S.{3,}/.test(above)).map(({ line }) => line.trim())).toEqual([]);
  });

  test('every statement is one that the check above knows', () => {
    const others = lines.filter((line) => /[;{]\s*$/.test(line) && !declaration.test(line) && !/^\s*\/\//.test(line));
    expect(others).toEqual(['syntax = "proto3";', 'package cop.v1;', ...(imports[name] ?? []).map((file) => `import "${file}";`)]);
  });

  test('no field is a 64-bit integer: not every language has one', () => {
    expect(lines.filter((line) => /\b[su]?int64\b|\bs?fixed64\b/.test(line.replace(/\/\/.*/, '')))).toEqual([]);
  });
});
