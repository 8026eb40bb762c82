// Octets as they are, in and out, of any length: neither is ever in memory as a whole.
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { CopError, printable } from '#protocol';
import { errorFields, type LogEvent } from '../log.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';

const TYPE = 'application/octet-stream';

/** Refuses, with INPUT_INVALID, a body that is not declared as octets: a page of another site can make the officer's browser post, certificate and all, but not with this type. */
export function requireOctets(context: Context): void {
  const type = context.req.header('content-type') ?? '–';
  if (type !== TYPE) throw new CopError('INPUT_INVALID', { field: 'Content-Type', expected: TYPE, got: printable(type) });
}

/** The octets that come. Throws what `cut` makes, from the octets that came and the cause, when the connection ends before they do. */
export async function* uploaded({ req }: Context, cut: (octets: number, cause: unknown) => CopError): AsyncGenerator<Uint8Array> {
  let octets = 0;
  try {
    for await (const part of (req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
      octets += part.length;
      yield part;
    }
  } catch (cause) {
    throw cut(octets, cause);
  }
}

/** Answers with octets. When they end in a fault, it is too late to say so in the answer: the log says `event`, and the connection is cut. */
export function octetStream(
  context: Context<ApiEnvironment>,
  source: AsyncIterable<Uint8Array>,
  { log }: Pick<ApiDeps, 'log'>,
  event: LogEvent,
  length?: number,
): Response {
  const wholeOrCut = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      log('error', event, { officer: context.var.officer, ...errorFields(error) });
      context.env.outgoing.destroy();
    }
  };
  const parts = Readable.toWeb(Readable.from(wholeOrCut(), { objectMode: false })) as ReadableStream<Uint8Array>;
  return context.body(parts, 200, { 'content-type': TYPE, ...(length === undefined ? {} : { 'content-length': String(length) }) });
}
