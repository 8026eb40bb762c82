import type { OfficerId } from '#protocol';

/** Who does something, in which role, and why. */
export interface Actor {
  officer: OfficerId;
  role: string;
  /** Empty where the act needs none. */
  justification: string;
}
