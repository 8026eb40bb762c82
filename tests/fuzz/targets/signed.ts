// Messages, receipts, keysets, terms and checkpoints with what they say bent before they are signed and sealed: what a member with good keys can send.
import {
  encodeContent,
  encodeTerms,
  importLogKey,
  importSigningKey,
  publicHalf,
  readCheckpoint,
  signMessage,
  signReceipt,
  signTerms,
  verifyCheckpoint,
  verifyFilterRecord,
  verifyKeyset,
  verifyReceipt,
  verifyTerms,
} from '#protocol';
import { decode } from '../../../protocol/codec.ts';
import { signRaw } from '../../../protocol/jose.ts';
import { encodeNote, noteKeyId } from '../../../protocol/note.ts';
import { signPart } from '../../../protocol/signed-part.ts';
import { keysetWithLog, logJwk } from '../../protocol/evidence-packs.ts';
import { forge } from '../../protocol/forge.ts';
import { content, contentOf, directoryContent, findVerifyKey, header, keysetOf, keysOf, mali, meetingRequest, niger, receiptFor, receive, seal, step, terms } from '../../protocol/world.ts'; // biome-ignore format: a list
import { readVectors, unhex } from '../../vectors/plain.ts';
import type { Envelopes } from '../../vectors/shapes.ts';
import { latin, mustBeKnown, wireDoor } from '../door.ts';
import { mutateText } from '../mutate-text.ts';
import type { Target } from '../target.ts';
import { filterRecord, sampleNote } from './samples.ts';

const anySize = { maxOctets: 1_048_576, malformed: 'FRAME_MALFORMED', tooLarge: 'FRAME_TOO_LARGE' } as const;

/** All that is signed, with good signatures over bent octets. */
export async function signedTarget(): Promise<Target> {
  // The same ones in every process: what one has kept to go on from, another can bend back into the message it came of.
  const envelopes = readVectors<Envelopes>('envelopes')
    .valid.filter(({ self }) => self === niger)
    .map(({ bytes }) => unhex(bytes));
  const known = new Set(envelopes.map(latin));
  const [malisKey, nigersKey] = [await importSigningKey(keysOf(mali).sign), await importSigningKey(keysOf(niger).sign)];
  const identity = await importSigningKey(keysOf(mali).identity);
  const log = await importLogKey(logJwk(mali));
  const payload = (bytes: Uint8Array) => decode('SignedPart', bytes, anySize).payload;
  const receipt = payload(await signReceipt(receiptFor(envelopes[0] as Uint8Array), nigersKey));
  const contents = [content, contentOf(meetingRequest), contentOf(step), directoryContent()].map(encodeContent);
  const { headerBytes } = await signMessage(header, encodeContent(content), malisKey);
  const forged = async (forgery: Parameters<typeof forge>[0]) => receiveSealed(await forge(forgery));
  return {
    batch: 32,
    doors: {
      // Nobody without keys alters a message unnoticed.
      envelope: wireDoor(3, envelopes, async (octets) => {
        await receive(octets, niger);
        mustBeKnown(known, octets, 'an envelope that nobody sealed');
      }),
      content: wireDoor(4, contents, (octets) => forged({ contentBytes: octets })),
      header: wireDoor(3, [headerBytes], (octets) => forged({ headerBytes: () => octets })),
      signedContent: wireDoor(2, contents, (octets) => forged({ signedContent: () => octets })),
      packed: wireDoor(1, contents, (octets) => forged({ pack: () => octets })),
      receipt: wireDoor(
        4,
        [receipt],
        async (octets) => void (await verifyReceipt(await signPart(octets, 'cop-receipt', nigersKey), niger, mali, findVerifyKey)),
      ),
      keyset: wireDoor(
        4,
        [payload(await keysetWithLog(mali)), payload(await signPart(payload(await keysetWithLog(mali, keysetOf(mali))), 'cop-keyset', identity))],
        async (octets) => {
          await verifyKeyset(await signPart(octets, 'cop-keyset', identity), mali, publicHalf(keysOf(mali).identity));
        },
      ),
      terms: wireDoor(2, [encodeTerms(terms), payload(await signTerms(terms, malisKey))], async (octets) => {
        await verifyTerms(await signPart(octets, 'cop-agreement', malisKey), mali, terms.from, findVerifyKey);
      }),
      filterRecord: wireDoor(3, [payload(await filterRecord())], async (octets) => {
        await verifyFilterRecord(await signPart(octets, 'cop-filter', malisKey), mali, findVerifyKey);
      }),
      checkpoint: {
        weight: 3,
        samples: [Buffer.from(readCheckpoint(Buffer.from(await sampleNote()).toString()).text)],
        mutate: (octets, _, chance) => mutateText(octets, chance),
        async play(octets) {
          const text = Buffer.from(octets).toString();
          const [name = ''] = text.split('\n');
          const note = encodeNote({ text, signatures: [{ name, keyId: noteKeyId(name, 'note', log.publicKey), signature: await signRaw(octets, log) }] });
          await verifyCheckpoint(note, mali, [log]);
        },
      },
    },
  };

  async function receiveSealed(message: { headerBytes: Uint8Array; plaintext: Uint8Array }): Promise<void> {
    for (const bytes of (await seal(message, [niger])).values()) {
      const { content: got } = await receive(bytes, niger);
      encodeContent(got);
    }
  }
}
