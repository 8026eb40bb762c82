// What goes to a partner by hand and comes from it, in the officer API. See contract.ts.
import { z } from 'zod';
import type { Problem } from './problem.ts';

/** Documents that one courier takes along: more go with the next. */
const DOCUMENTS_MAX = 10_000;

const through = z.number().int().min(0).max(4_294_967_295);

/** Body of POST /v1/peers/:unit/courier: the load that a look at it gave, so that the file holds just that. */
export const courierInput = z.strictObject({
  through: z.strictObject({ receipts: through, urgent: through, routine: through }),
  documents: z.array(z.string().max(64)).max(DOCUMENTS_MAX),
});
export type CourierInput = z.infer<typeof courierInput>;

/**
 * GET /v1/peers/:unit/courier → what waits for the peer. POST /v1/peers/:unit/courier, CourierInput → the file, octets as they are.
 * `sealed` is false while the peer's keys are not known: then the file holds this unit's keys and the rosters alone.
 */
export interface CourierLoad {
  unit: string;
  sealed: boolean;
  receipts: number;
  urgent: number;
  routine: number;
  documents: { document: string; octets: number }[];
  /** For the body of the POST. */
  through: CourierInput['through'];
}

/** POST /v1/courier, octets as they are (application/octet-stream) → what came of them. */
export interface CourierTaken {
  /** Absent for a file with keys alone. */
  from?: string;
  madeAt?: string;
  /** Messages let in, and refused with a signed receipt; receipts that moved a delivery, and that were set aside; what was here already. */
  admitted: number;
  refused: number;
  receipts: number;
  setAside: number;
  known: number;
  /** Documents that are whole now. */
  documents: number;
  /** Units of which keys were learnt. */
  keys: string[];
  /** Version of the roster, when a newer one came. */
  roster?: number;
  /** Why the rest of the file was not taken. */
  stopped?: Problem['error'];
}
