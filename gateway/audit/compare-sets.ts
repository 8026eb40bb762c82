// Two sets compared over a link: equal ones cost one short question, others are told apart digit by digit of their fingerprints, until what one
// side lacks is named. A difference among a million costs some six questions.
import { createHash } from 'node:crypto';
import { limits, sameBytes } from '#protocol';

/** An element, by a fingerprint in lower-case hexadecimal that is spread evenly, such as a SHA-256. */
export interface Element {
  fingerprint: string;
}

/** The part of a set that is asked about: how many of the asker's fingerprints begin so, and the SHA-256 of them, ascending, as octets. */
export interface Part {
  prefix: string;
  count: number;
  digest: Uint8Array;
}

/** The same, or all that there are, or sixteen parts by the next digit. */
export interface PartAnswer<E extends Element> {
  same: boolean;
  elements: E[];
  buckets: { count: number; digest: Uint8Array }[];
}

/** What came of comparing. */
export interface SetDifference<E extends Element> {
  /** How many the other side has, as far as it was told. */
  theirs: number;
  onlyHere: E[];
  onlyThere: E[];
}

const DIGITS = '0123456789abcdef';
const PREFIX_MAX = 16;

/** Compares `own`, by ascending fingerprint, with what the other side answers. */
export async function compareSets<E extends Element>(own: readonly E[], ask: (part: Part) => Promise<PartAnswer<E>>): Promise<SetDifference<E>> {
  const result: SetDifference<E> = { theirs: 0, onlyHere: [], onlyThere: [] };
  const compare = async (prefix: string): Promise<void> => {
    const ours = within(own, prefix);
    const answer = await ask({ prefix, count: ours.length, digest: digestOf(ours) });
    if (answer.same) {
      result.theirs += ours.length;
      return;
    }
    if (answer.buckets.length > 0 && prefix.length < PREFIX_MAX) {
      for (const [digit, bucket] of answer.buckets.entries()) {
        const next = prefix + DIGITS[digit];
        const same = within(own, next);
        if (bucket.count === same.length && sameBytes(bucket.digest, digestOf(same))) result.theirs += bucket.count;
        else await compare(next);
      }
      return;
    }
    const theirs = within(answer.elements, prefix);
    result.theirs += theirs.length;
    result.onlyHere.push(...ours.filter((each) => !has(theirs, each)));
    result.onlyThere.push(...theirs.filter((each) => !has(ours, each)));
  };
  await compare('');
  return result;
}

/** Answers a question about a part of `own`, by ascending fingerprint. */
export function answerPart<E extends Element>(own: readonly E[], { prefix, count, digest }: Part): PartAnswer<E> {
  const ours = within(own, prefix);
  if (count === ours.length && sameBytes(digest, digestOf(ours))) return { same: true, elements: [], buckets: [] };
  if (ours.length <= limits.TALLY_LIST_MAX) return { same: false, elements: ours, buckets: [] };
  const buckets = [...DIGITS].map((digit) => {
    const some = within(ours, prefix + digit);
    return { count: some.length, digest: digestOf(some) };
  });
  return { same: false, elements: [], buckets };
}

function within<E extends Element>(elements: readonly E[], prefix: string): E[] {
  return prefix === '' ? [...elements] : elements.filter(({ fingerprint }) => fingerprint.startsWith(prefix));
}

function has(elements: readonly Element[], { fingerprint }: Element): boolean {
  return elements.some((each) => each.fingerprint === fingerprint);
}

function digestOf(elements: readonly Element[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { fingerprint } of elements) hash.update(Buffer.from(fingerprint, 'hex'));
  return new Uint8Array(hash.digest());
}
