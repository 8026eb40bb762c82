import type { Context } from 'hono';
import type { z } from 'zod';
import { CopError, printable } from '#protocol';
import { firstIssue } from '../config/first-issue.ts';

// A report about two hundred persons takes some 300 KB; no more than a megabyte could be sent on anyway.
const BODY_MAX_OCTETS = 1_048_576;

/** The request's JSON body as `schema` wants it. Throws INPUT_TOO_LARGE, INPUT_INVALID with the first wrong field. */
export async function readBody<S extends z.ZodType>(context: Context, schema: S): Promise<z.output<S>> {
  // A page of another site can make the officer's browser post, certificate and all, but not with this type.
  const type = context.req.header('content-type') ?? '–';
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new CopError('INPUT_INVALID', { field: 'Content-Type', expected: 'application/json', got: printable(type) });
  const text = await limitedText(context.req.raw);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CopError('INPUT_INVALID', { field: 'JSON', expected: 'JSON', got: printable(text) }, cause);
  }
  return validate(schema, value);
}

/** Query parameters as `schema` wants them. Throws INPUT_INVALID. */
export function readQuery<S extends z.ZodType>(context: Context, schema: S): z.output<S> {
  return validate(schema, context.req.query());
}

function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new CopError('INPUT_INVALID', firstIssue(result.error, value));
}

async function limitedText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let octets = 0;
  for await (const chunk of request.body ?? []) {
    octets += (chunk as Uint8Array).length;
    if (octets > BODY_MAX_OCTETS) throw new CopError('INPUT_TOO_LARGE', { expected: BODY_MAX_OCTETS });
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}
