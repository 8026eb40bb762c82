// What of the product was reached, as V8 counts it: which functions have run, and which blocks in them (a branch, a loop's body, what is behind a return).
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';

/** How much of a file, or of several, was reached. */
export interface Reach {
  functions: number;
  functionsReached: number;
  /** Blocks of the functions that were reached. V8 tells apart only blocks that ran differently often: that is a lower bound. */
  blocks: number;
  blocksReached: number;
}

interface FunctionState {
  file: string;
  /** From where it begins: 1 where it has run. */
  reached: Uint8Array;
  /** Where blocks in it begin, in the same count. */
  blocks: Set<number>;
}

/** A function that ran. */
interface Run {
  state: FunctionState;
  ran: Uint8Array;
}

/** Measures what runs in this process. Has to begin before the files are loaded: what was compiled earlier has no counters inside. */
export class Coverage {
  readonly #session = new Session();
  readonly #root: string;
  readonly #functions = new Map<string, FunctionState>();
  readonly #pending: Run[] = [];

  private constructor(root: string) {
    this.#root = root;
  }

  /** Begins. `root`: the folder of the product, with a slash at its end; only files of protocol/ and gateway/ in it count. */
  static async begin(root: string): Promise<Coverage> {
    const coverage = new Coverage(root);
    coverage.#session.connect();
    await coverage.#session.post('Profiler.enable');
    await coverage.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return coverage;
  }

  /** Takes what ran since the last time, and counts it as reached; true when something ran that never had. What `look` found stays as it is. */
  async take(): Promise<boolean> {
    const fresh = await this.#fresh();
    count(fresh);
    return fresh.length > 0;
  }

  /** As `take`, but what is new stays so until `settle`: to find out meanwhile, with `take`, which input it was. */
  async look(): Promise<boolean> {
    const fresh = await this.#fresh();
    this.#pending.push(...fresh);
    return fresh.length > 0;
  }

  /** All that `look` found new counts as reached from here on. */
  settle(): void {
    count(this.#pending);
    this.#pending.length = 0;
  }

  /** What was reached, file by file: names from the product's folder. */
  reach(): Record<string, Reach> {
    const files: Record<string, Reach> = {};
    for (const { file, reached, blocks } of this.#functions.values()) {
      files[file] ??= { functions: 0, functionsReached: 0, blocks: 0, blocksReached: 0 };
      const sum = files[file];
      sum.functions += 1;
      if (!reached.includes(1)) continue;
      sum.functionsReached += 1;
      sum.blocks += blocks.size;
      for (const from of blocks) sum.blocksReached += reached[from] ?? 0;
    }
    return files;
  }

  /** What ran since the last time and holds something that does not count as reached. */
  async #fresh(): Promise<Run[]> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const fresh: Run[] = [];
    for (const { url, functions } of result) {
      const file = this.#nameOf(url);
      if (file === undefined) continue;
      for (const { ranges, isBlockCoverage, functionName } of functions) {
        const [outer, ...inner] = ranges;
        // The outermost is the file itself, which runs when it is loaded.
        if (!outer || (outer.startOffset === 0 && functionName === '')) continue;
        const state = this.#stateOf(file, outer.startOffset, outer.endOffset);
        for (const { startOffset } of isBlockCoverage ? inner : []) state.blocks.add(startOffset - outer.startOffset);
        if (outer.count === 0) continue;
        const ran = new Uint8Array(state.reached.length).fill(1);
        // Nested blocks come after those that they are in.
        for (const { startOffset, endOffset, count: times } of isBlockCoverage ? inner : [])
          ran.fill(times > 0 ? 1 : 0, startOffset - outer.startOffset, endOffset - outer.startOffset);
        if (ran.some((octet, i) => octet === 1 && state.reached[i] !== 1)) fresh.push({ state, ran });
      }
    }
    return fresh;
  }

  #stateOf(file: string, from: number, to: number): FunctionState {
    const key = `${file} ${from} ${to}`;
    let state = this.#functions.get(key);
    if (!state) {
      state = { file, reached: new Uint8Array(to - from), blocks: new Set() };
      this.#functions.set(key, state);
    }
    return state;
  }

  #nameOf(url: string): string | undefined {
    if (!url.startsWith('file://')) return undefined;
    const path = fileURLToPath(url);
    const name = path.startsWith(this.#root) ? path.slice(this.#root.length) : '';
    return /^(?:protocol|gateway)\//.test(name) ? name : undefined;
  }
}

function count(runs: readonly Run[]): void {
  for (const { state, ran } of runs) for (let i = 0; i < ran.length; i++) if (ran[i] === 1) state.reached[i] = 1;
}
