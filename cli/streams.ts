/** Where a command reads and writes. Given to `run`, so that tests need no process. */
export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  /** Aborted by Ctrl-C and by SIGTERM. */
  signal: AbortSignal;
}

/** True when a question can be put to somebody: both ends of the conversation are a terminal. */
export function canAsk(streams: Streams): boolean {
  return streams.stdin.isTTY === true && streams.stderr.isTTY === true;
}
