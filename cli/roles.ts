import type { Role } from '#gateway/contract';

// Written out, so that the help loads no gateway; the type keeps the list whole.
const known: Record<Role, true> = { liaison: true, head: true, dpo: true, auditor: true, administrator: true };

/** Every role of an officer. */
export const roles = Object.keys(known) as readonly Role[];
