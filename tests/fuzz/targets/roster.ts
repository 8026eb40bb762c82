// The membership list: as it comes, and with what it says bent before members sign it.
import {
  encodeRoster,
  encodeSignedRoster,
  importSigningKey,
  type RosterSignature,
  sha256,
  type UnitId,
  type VerifiedRoster,
  verifySignedRoster,
  verifySuccession,
} from '#protocol';
import { decode, encode } from '../../../protocol/codec.ts';
import { signDetached } from '../../../protocol/jose.ts';
import { everyUnit, rosterVersions } from '../../protocol/evidence-packs.ts';
import { guinea, keysOf, mali, niger, rosterOf } from '../../protocol/world.ts';
import { latin, mustBeKnown, mustBeSame, wireDoor } from '../door.ts';
import type { Target } from '../target.ts';

const anySize = { maxOctets: 1_048_576, malformed: 'ROSTER_MALFORMED', tooLarge: 'ROSTER_MALFORMED' } as const;

/** Rosters, and what may follow them. */
export async function rosterTarget(): Promise<Target> {
  const versions = await rosterVersions();
  const [first] = versions;
  const current = await verifySignedRoster(first);
  const signers = new Map(await Promise.all(everyUnit.map(async (unit) => [unit, await importSigningKey(keysOf(unit).identity)] as const)));
  const payloadOf = (bytes: Uint8Array) => decode('SignedRoster', bytes, anySize).payload;
  const next = encodeRoster({ ...current.roster, version: 2, previousDigest: current.digest });
  const payloads = [...versions.map(payloadOf), next, encodeRoster(rosterOf({ members: rosterOf().members.slice(0, 3), threshold: 2 }))];
  const known = new Set(payloads.map(latin));

  const signed = async (payload: Uint8Array, by: readonly UnitId[]) => {
    const signatures: RosterSignature[] = [];
    for (const unit of by) {
      const key = signers.get(unit);
      if (key) signatures.push({ unit, ...(await signDetached(payload, 'cop-roster', key)) });
    }
    return encodeSignedRoster({ payload, signatures });
  };
  /** What holds of every roster that was let in. */
  const check = async (roster: VerifiedRoster) => {
    mustBeSame(roster.payload, encodeRoster(roster.roster));
    if (roster.roster.version > 1) await verifySuccession(current, roster);
  };
  return {
    batch: 32,
    doors: {
      // What somebody without keys can do: nothing that was not signed may pass.
      signed: wireDoor(3, [...versions, await signed(next, [guinea, mali, niger])], async (octets) => {
        const roster = await verifySignedRoster(octets);
        mustBeKnown(known, roster.payload, 'a roster that nobody signed');
        await check(roster);
      }),
      // What members can do: their signatures hold, whatever they are over.
      payload: wireDoor(5, payloads, async (octets) => check(await verifySignedRoster(await signed(octets, [guinea, mali, niger])))),
      // A successor that members of the version before sign, in the right place of the succession: what is wrong is behind that.
      successor: wireDoor(3, [next], async (octets) => {
        const roster = await verifySignedRoster(await signed(octets, everyUnit));
        mustBeSame(roster.digest, sha256(octets));
        await check(roster);
      }),
      // The list of signatures alone.
      signatures: wireDoor(
        2,
        versions.map((bytes) => encode('SignedRoster', { payload: new Uint8Array(), signatures: decode('SignedRoster', bytes, anySize).signatures })),
        async (octets) => {
          const { signatures } = decode('SignedRoster', octets, anySize);
          const roster = await verifySignedRoster(encode('SignedRoster', { payload: payloadOf(first), signatures }));
          if (roster.signedBy.length < roster.roster.threshold) throw new RangeError('too few signatures');
        },
      ),
    },
  };
}
