import type { Target } from '../target.ts';

/** Every target by name. Loaded when it is opened: so only what it needs is counted as reached. */
const openers: Record<string, () => Promise<Target>> = {
  codec: async () => (await import('./codec.ts')).codecTarget(),
  engine: async () => (await import('./engine.ts')).engineTarget(),
  roster: async () => (await import('./roster.ts')).rosterTarget(),
  courier: async () => (await import('./courier.ts')).courierTarget(),
  signed: async () => (await import('./signed.ts')).signedTarget(),
  evidence: async () => (await import('./evidence.ts')).evidenceTarget(),
  api: async () => (await import('./api.ts')).apiTarget(),
};

/** Names of the targets of the product. */
export const targetNames = Object.keys(openers);

/** Opens a target. Those whose names begin with `planted-` hold a fault on purpose. Throws RangeError for a name that is none. */
export async function openTarget(name: string): Promise<Target> {
  const opener = openers[name];
  if (opener) return opener();
  if (name.startsWith('planted-')) {
    const planted = (await import('./planted.ts')).plantedTargets[name.slice('planted-'.length)];
    if (planted) return planted();
  }
  throw new RangeError(`no target ${name}`);
}
