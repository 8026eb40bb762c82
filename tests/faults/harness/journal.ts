// What the officers were told: the truth to which the checker holds what both ends have.

/** A message that a gateway has acknowledged (HTTP 201). */
export interface Acknowledged {
  /** Name in the schedule. */
  name: string;
  from: string;
  /** Each addressee, with the id under which it gets the message. */
  copies: { to: string; id: string }[];
  atMs: number;
  /** What was attached. */
  document?: { sha256: string; octets: number };
}

/** A request that was cut off, or not answered: whatever it asked may have been done. */
export interface CutOff {
  unit: string;
  asked: string;
  atMs: number;
  /** Messages that may have been sent. */
  atMost: number;
  /** It was cut off while the gateway was at it; otherwise there was no gateway. */
  begun: boolean;
}

/** A request that was refused. */
export interface RefusedRequest {
  unit: string;
  asked: string;
  status: number;
  code: string;
  /** Its sentence. */
  said: string | undefined;
  atMs: number;
  /** A refusal that this request may get. */
  explained: boolean;
}

/** What the officers' requests came to. */
export interface Journal {
  acknowledged: Acknowledged[];
  cutOff: CutOff[];
  refused: RefusedRequest[];
  /** Events about a message that was never acknowledged. */
  passedOver: number;
  /** Documents that an addressee saved at the end: what came out of them. */
  saved: { name: string; unit: string; sha256: string | undefined; refusal: string | undefined }[];
}

/** A journal in which nothing stands. */
export function emptyJournal(): Journal {
  return { acknowledged: [], cutOff: [], refused: [], passedOver: 0, saved: [] };
}
