import type { z } from 'zod';
import { printable } from '#protocol';

/**
 * The first thing that a schema refused, in words of no language: the field's path, what was expected there, what came.
 * A key that the schema does not know is the field itself, and nothing is expected of it.
 */
export function firstIssue(error: z.ZodError, value: unknown): { field: string; expected: string; got: string } {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const [surplus] = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...path.map(String), ...(surplus === undefined ? [] : [surplus])].join('.');
  return { field: printable(field) || '–', expected: issue ? expectationOf(issue) : '?', got: surplus === undefined ? shown(at(value, path)) : '–' };
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `${measured(issue.origin)}${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
    case 'too_big':
      return `${measured(issue.origin)}${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'datetime' ? 'RFC 3339' : issue.format === 'url' ? 'wss://…' : (issue.pattern ?? issue.format);
    case 'unrecognized_keys':
      return '–';
    default:
      return issue.message;
  }
}

function measured(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'length ' : '';
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  return printable(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
}
