// What verifying a log finds.

/** What was altered. */
export interface AuditFinding {
  what: 'log' | 'entry' | 'node' | 'tree' | 'checkpoint' | 'cosignature' | 'message' | 'receipt';
  generation: number;
  /** Place of the entry, first entry under the node, or size of the checkpoint; of a message or receipt the entry that tells of it. */
  at: number;
  how: 'missing' | 'added' | 'altered';
  /** Witness, message id or what else names it. */
  name: string;
}

/** What came of it. */
export interface AuditReport {
  entries: number;
  checkpoints: number;
  cosignatures: number;
  messages: number;
  /** Entries whose details were erased at the end of their time: their commitments still hold. */
  erased: number;
  findings: AuditFinding[];
}

/** Names a finding of one generation. */
export type Find = (what: AuditFinding['what'], at: number, how: AuditFinding['how'], name?: string) => void;

// A log that was rewritten differs everywhere: the first places tell enough.
const FINDINGS_MAX = 1_000;

/** Puts findings of a generation into the report, each once. */
export function finder({ findings }: AuditReport, generation: number): Find {
  return (what, at, how, name = '') => {
    // One place is one finding, however many ways it shows.
    if (findings.some((each) => each.what === what && each.at === at && each.generation === generation && each.name === name)) return;
    if (findings.length < FINDINGS_MAX * 2) findings.push({ what, generation, at, how, name });
  };
}

/** By place, as many as anybody reads. */
export function sortFindings({ findings }: AuditReport): void {
  findings.sort((a, b) => a.generation - b.generation || a.at - b.at);
  findings.length = Math.min(findings.length, FINDINGS_MAX);
}
