// What parent and child tell each other, and the files that outlive a child: the batch that it plays, and the place in it.
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Reach } from './coverage.ts';
import type { Finding, Progress } from './loop.ts';
import type { Input } from './target.ts';

/** What a child is to do: its only argument, as JSON. */
export interface Job {
  target: string;
  seed: number;
  inputs: number;
  /** Keeps what reaches something new, and gives it to the jobs after it; slow, because what runs is counted. */
  isGuided: boolean;
  /** Where the inputs stand that a guided job kept: written by it, read by the others; absent: samples alone. */
  corpusFile?: string;
  /** How long it goes on at most, milliseconds. */
  limitMs?: number;
  /** Where it writes down each batch before it plays it. */
  batchFile: string;
  /** Present: it plays only these, of that file, one by one, and writes down before each which it is. */
  replay?: { placeFile: string; only?: number };
}

/** An input as JSON holds it. */
export interface PlainInput {
  door: string;
  base64: string;
}

/** What a child says. */
export type Said =
  | { say: 'ready' }
  | { say: 'progress'; progress: Progress; rss: number }
  | { say: 'found'; finding: Omit<Finding, 'inputs'> & { inputs: PlainInput[] } }
  | { say: 'end'; progress: Progress; rss: number; reach: Record<string, Reach> }
  | { say: 'failed'; detail: string };

/** An input for JSON. */
export function toPlain({ door, octets }: Input): PlainInput {
  return { door, base64: Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('base64') };
}

/** And back. */
export function fromPlain({ door, base64 }: PlainInput): Input {
  return { door, octets: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** A file that holds the last batch, written in one go: what a process was at when it died or hung. */
export class BatchFile {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Replaces what it holds. */
  write(batch: readonly Input[]): void {
    const parts: Uint8Array[] = [];
    for (const { door, octets } of batch) {
      const head = Buffer.alloc(6 + Buffer.byteLength(door));
      head.writeUInt16BE(head.length - 6, 0);
      head.writeUInt32BE(octets.length, 2);
      head.write(door, 6);
      parts.push(head, octets);
    }
    const all = Buffer.concat(parts);
    writeSync(this.#file, all, 0, all.length, 0);
    ftruncateSync(this.#file, all.length);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Writes one batch to a file of its own. */
export function writeBatch(path: string, batch: readonly Input[]): void {
  const file = new BatchFile(path);
  file.write(batch);
  file.close();
}

/** The batch in a file. */
export function readBatch(path: string): Input[] {
  const all = readFileSync(path);
  const batch: Input[] = [];
  for (let at = 0; at + 6 <= all.length; ) {
    const [name, length] = [all.readUInt16BE(at), all.readUInt32BE(at + 2)];
    const door = all.toString('utf8', at + 6, at + 6 + name);
    at += 6 + name;
    batch.push({ door, octets: new Uint8Array(all.subarray(at, at + length)) });
    at += length;
  }
  return batch;
}

/** Says, in a file, which input is played now. */
export function notePlace(file: number, place: number): void {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(place);
  writeSync(file, octets, 0, 4, 0);
}

/** What was said so; `undefined` when nothing was. */
export function readPlace(path: string): number | undefined {
  const octets = readFileSync(path);
  return octets.length === 4 ? octets.readUInt32BE() : undefined;
}
