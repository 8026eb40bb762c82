/** What is filed: `rules` are bits that say when a match counts. */
export interface Ruled {
  rules: number;
  /** Path of the field that it comes from; the same word may stand in several. */
  because?: string;
}

/** Keys in one tree, so that a text is compared with all of them at once. Node 0 is the root, and also says "no such node". */
export interface Trie<T extends Ruled> {
  // The first child of a node stands in the two arrays, as most nodes have only one; further ones in a map.
  code: number[];
  child: number[];
  more: (Map<number, number> | undefined)[];
  values: (T[] | undefined)[];
}

export function emptyTrie<T extends Ruled>(): Trie<T> {
  return { code: [-1], child: [0], more: [undefined], values: [undefined] };
}

/** True when nothing is filed. */
export function isEmpty<T extends Ruled>({ code }: Trie<T>): boolean {
  return code.length === 1;
}

/** Files `value` under `key`, unless the same one is there. */
export function put<T extends Ruled>(trie: Trie<T>, key: string, value: T): void {
  if (key === '') return;
  let node = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    node = step(trie, node, code) || grow(trie, node, code);
  }
  const values = trie.values[node];
  if (values?.some(({ rules, because }) => rules === value.rules && because === value.because)) return;
  if (values) values.push(value);
  else trie.values[node] = [value];
}

/** The node that `code` leads to, or 0. */
export function step<T extends Ruled>(trie: Trie<T>, node: number, code: number): number {
  if (trie.code[node] === code) return trie.child[node] as number;
  return trie.more[node]?.get(code) ?? 0;
}

function grow<T extends Ruled>(trie: Trie<T>, node: number, code: number): number {
  const fresh = trie.code.length;
  trie.code.push(-1);
  trie.child.push(0);
  trie.more.push(undefined);
  trie.values.push(undefined);
  if (trie.code[node] === -1) {
    trie.code[node] = code;
    trie.child[node] = fresh;
  } else {
    const more = trie.more[node] ?? new Map<number, number>();
    more.set(code, fresh);
    trie.more[node] = more;
  }
  return fresh;
}
