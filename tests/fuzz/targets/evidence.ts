// Files that a judge or an auditor gets from anybody: evidence packs.
import { encodeEvidence, readEvidence, verifyEvidence } from '#protocol';
import { scene } from '../../protocol/evidence-packs.ts';
import { mustBeSame } from '../door.ts';
import { mutateJson } from '../mutate-json.ts';
import { mutateOctets } from '../mutate-octets.ts';
import type { Target } from '../target.ts';

/** Reading and verifying evidence packs. */
export async function evidenceTarget(): Promise<Target> {
  const [made, other] = [await scene(), await scene({ withContent: false, training: true })];
  const [roster] = made.rosters;
  const samples = [made.bytes(), other.bytes()];
  return {
    batch: 32,
    doors: {
      file: {
        weight: 2,
        samples,
        mutate: mutateOctets,
        async play(octets) {
          mustBeSame(octets, encodeEvidence(readEvidence(octets)));
          await verifyEvidence(octets, roster);
        },
      },
      // As JSON, and written again in the one form of a file: so that what is wrong stands behind it.
      json: {
        weight: 3,
        samples,
        mutate: (octets, _, chance) => new Uint8Array(Buffer.from(`${mutateJson(Buffer.from(octets).toString('latin1'), chance)}\n`, 'latin1')),
        play: async (octets) => void (await verifyEvidence(octets, roster)),
      },
    },
  };
}
