// Packs that hold and packs that do not, with what is found: for our own verifier, and for the two others that must agree with it.
import {
  type AuditFacts,
  type EvidencePack,
  encodeContent,
  encodeRoster,
  encodeSignedRoster,
  type Incident,
  importSigningKey,
  parseNote,
  parseUnitId,
  readCheckpoint,
  sha256,
  signReceipt,
  signRoster,
  type UnitId,
  verifySignedRoster,
} from '#protocol';
import { signDetached } from '../../protocol/jose.ts';
import { signingPayload } from '../../protocol/signing-payload.ts';
import {
  coteDIvoire,
  everyUnit,
  keysetWithLog,
  later,
  logJwk,
  otherEnvelope,
  rosterVersions,
  type Scene,
  scene,
  signedRoster,
  TestLog,
} from './evidence-packs.ts';
import { logLine, witnessLine } from './raw-note.ts';
import { at, content, contentOf, DAY_MS, guinea, header, incident, keysOf, mali, niger, receiptFor, rosterOf, senegal } from './world.ts';

/** A pack with the roster that it is checked with. */
export interface EvidenceCase {
  name: string;
  bytes: Uint8Array;
  roster: Uint8Array;
}

/** A pack that is refused. */
export interface WrongCase extends EvidenceCase {
  field: string;
  detail: string;
}

const seconds = (milliseconds: number) => Math.floor(later(milliseconds).getTime() / 1_000);

/** Packs that hold: what each kind of exchange leaves behind. */
export async function goodCases(): Promise<EvidenceCase[]> {
  const plain = await scene();
  const [first, , third] = plain.rosters;
  const made = async (name: string, options: Parameters<typeof scene>[0], change: (made: Scene) => unknown = () => {}, roster = first) => {
    const built = await scene(options);
    await change(built);
    return { name, bytes: built.bytes(), roster };
  };
  return [
    { name: 'the roster of the verifier is the first', bytes: plain.bytes(), roster: first },
    { name: 'it is the last', bytes: plain.bytes(), roster: third },
    await made('it comes before those of the pack', {}, ({ pack }) => void pack.rosters.shift()),
    await made('it comes after those of the pack', {}, ({ pack }) => void pack.rosters.pop(), third),
    await made('one roster alone', {}, ({ pack }) => void pack.rosters.splice(0, 2), third),
    await made('two addressees', { to: [niger, senegal] }),
    await made('two addressees, one of them shown', { to: [niger, senegal] }, async ({ pack, sender }) => {
      pack.deliveries.pop();
      pack.logs = [
        ...pack.logs.filter(({ note }) => note.startsWith('urn:cop:unit:NE-ECI')),
        { note: await sender.note([niger]), consistency: [], entries: await sender.shown([5]) },
      ].sort((a, b) => (a.note < b.note ? -1 : 1));
    }),
    await made('an exercise', { training: true }),
    await made('without content', { withContent: false }),
    await made('without the addressee’s entry', { arrivals: false }),
    await made('receipts alone', {}, ({ pack }) => Object.assign(pack, { logs: [] })),
    await made('not witnessed yet', { witnesses: { sender: [], addressee: [guinea] } }),
    await made('read and answered', { statuses: ['read', 'answered'] }),
    await made('delivered and rejected by the same unit', { statuses: ['rejected'] }),
    await made('a clock that was reset', { receipt: (receipt) => ({ ...receipt, at: later(-3_600_000) }) }, async ({ pack }) => {
      pack.keysets[2] = await keysetWithLog(niger, { created: later(-DAY_MS) });
    }),
    await made('a witness that had left does not count', {}, async (built) => {
      await withWitnesses(built, [coteDIvoire, senegal]);
      built.pack.keysets.unshift(await keysetWithLog(coteDIvoire));
    }),
    await made('a witness under the key of another does not count', {}, async (built) => {
      await withWitnesses(built, [niger, senegal], (unit) => logJwk(unit === senegal ? niger : unit));
      built.pack.keysets[3] = await keysetWithLog(senegal, {}, logJwk(niger));
    }),
    await made('a witness twice counts once', {}, async ({ pack, sender }) => {
      const log = senderLog(pack);
      const name = 'urn:cop:unit:NE-ECI:witness';
      const { text } = readCheckpoint(log.note);
      const lines = [120_000, 180_000].map((ms) => witnessLine(name, logJwk(niger), text, seconds(ms))).sort();
      log.note = (await sender.note([])) + lines.join('');
    }),
    await made('sealed later', {}, async (built) => {
      const { pack, envelopes } = built;
      const sender = new TestLog(mali).fill(3);
      const about = { message: header.messageId, exchange: header.exchangeId, partner: niger, kind: 'incident' };
      const sent = sender.append({ operation: 'transfer', act: 'message.transferred', at, ...about, contentDigest: sha256(encodeContent(content)) });
      const envelopeDigest = sha256(envelopes.get(niger) as Uint8Array);
      const sealed = sender.append({ operation: 'transfer', act: 'message.sealed', at: later(DAY_MS), ...about, envelopeDigest });
      Object.assign(senderLog(pack), { note: await sender.note([niger, senegal]), entries: await sender.shown([sent.index, sealed.index]) });
    }),
    await made('refused', {}, async ({ pack, envelopes }) => {
      const envelope = envelopes.get(niger) as Uint8Array;
      const receipt = await signReceipt(
        { ...receiptFor(envelope, { status: 'rejected' }), at: later(60_000), reason: 'CLOCK_AHEAD', log: undefined },
        await importSigningKey(keysOf(niger).sign),
      );
      const log = new TestLog(niger).fill(4);
      const refused = log.append({
        ...{ operation: 'collect', act: 'message.refused', at: later(60_000), message: header.messageId, exchange: header.exchangeId, partner: mali },
        ...{ outcome: 'CLOCK_AHEAD', envelopeDigest: sha256(envelope), receiptDigest: sha256(receipt) },
      });
      pack.deliveries = [{ to: niger, envelope, receipts: [receipt] }];
      pack.logs = [{ note: await log.note([guinea]), consistency: [], entries: await log.shown([refused.index]) }];
    }),
    await made('two checkpoints of one log', {}, async ({ pack, sender }) => {
      const size = sender.size;
      const early = { note: await sender.note([niger, senegal]), consistency: [], entries: await sender.shown([5]) };
      sender.fill(9);
      const late = { note: await sender.note([]), consistency: await sender.consistency(size, sender.size), entries: await sender.shown([6, 7]) };
      pack.logs = [early, late, ...pack.logs.filter((log) => log !== senderLog(pack))];
    }),
    await made('a log key that was changed since', {}, async (built) => {
      built.pack.keysets.splice(2, 0, await keysetWithLog(mali, { version: 2 }, logJwk(mali, 1)));
    }),
    await made('text of every alphabet', { contentBytes: encodeContent(contentOf(incident, { handling: ['H3'], handlingText: 'Ŋaɓo – « à lire » 🛂' })) }),
  ];
}

/** Packs that are refused, each with one thing wrong. */
export async function wrongCases(): Promise<WrongCase[]> {
  const [first, second, third] = await rosterVersions();
  const cases: WrongCase[] = [];
  const wrong = async (
    name: string,
    field: string,
    detail: string,
    change: (made: Scene) => unknown,
    options: Parameters<typeof scene>[0] = {},
    roster = first,
  ) => {
    const built = await scene(options);
    await change(built);
    cases.push({ name, field, detail, bytes: built.bytes(), roster });
  };

  // Rosters
  const otherFirst = await signedRoster({ ...rosterOf({ created: later(-3 * DAY_MS) }), expires: later(700 * DAY_MS) }, [guinea, mali, niger]);
  const far = await signedRoster({ ...rosterOf({ version: 5, previousDigest: new Uint8Array(32) }) }, everyUnit);
  await wrong('another roster under the same number', 'rosters', 'ROSTER_OTHER', () => {}, {}, otherFirst);
  await wrong('a roster far from those of the pack', 'rosters', 'SUCCESSION', () => {}, {}, far);
  await wrong('another roster before those of the pack', 'rosters[0]', 'SUCCESSION', ({ pack }) => void pack.rosters.shift(), {}, otherFirst);
  await wrong('a roster after them that does not follow', 'rosters', 'SUCCESSION', ({ pack }) => void pack.rosters.splice(1), {}, await stray(2));
  await wrong('no roster', 'rosters', 'FORM', ({ pack }) => void pack.rosters.splice(0));
  await wrong('a roster left out', 'rosters[1]', 'SUCCESSION', ({ pack }) => void pack.rosters.splice(1, 1));
  await wrong('rosters in another order', 'rosters[1]', 'SUCCESSION', ({ pack }) => void pack.rosters.reverse());
  await wrong('a signature too many that does not hold', 'rosters[1]', 'SIGNATURE', async ({ pack }) => {
    pack.rosters[1] = await resigned(second, guinea, (signature) => flipped(signature));
  });
  await wrong('too few signatures', 'rosters[0]', 'THRESHOLD', async ({ pack }) => {
    pack.rosters[0] = await resigned(first, guinea, (signature) => flipped(signature));
  });
  await wrong('too few of the members before', 'rosters[1]', 'THRESHOLD', async ({ pack }) => {
    pack.rosters.splice(1, 2, await signedRoster((await verifySignedRoster(second)).roster, [mali, niger]));
  });
  await wrong('octets behind a roster', 'rosters[2]', 'FORM', ({ pack }) => pack.rosters.splice(2, 1, Uint8Array.from([...third, 0])));

  // Keysets
  await wrong('a keyset of a stranger', 'keysets[4]', 'SIGNER', async ({ pack }) => {
    pack.keysets.push(await keysetWithLog(senegal, { unit: parseUnitId('TD-ECI') }));
  });
  await wrong('a keyset signed by another unit', 'keysets[1]', 'SIGNATURE', async ({ pack }) => {
    pack.keysets[1] = await keysetWithLog(niger, { unit: mali });
  });
  await wrong('keysets in another order', 'keysets[1]', 'ORDER', ({ pack }) => void pack.keysets.reverse());
  await wrong('a keyset twice', 'keysets[1]', 'ORDER', ({ pack }) => void pack.keysets.unshift(pack.keysets[0] as Uint8Array));
  await wrong('no keyset of the addressee', 'deliveries[0].receipts[0]', 'SIGNER', ({ pack }) => void pack.keysets.splice(2, 1));
  await wrong('no keyset of the sender', 'content', 'SIGNER', ({ pack }) => void pack.keysets.splice(1, 1));
  await wrong('no keyset of the sender, no content', 'logs[0].note', 'SIGNER', ({ pack }) => void pack.keysets.splice(1, 1), { withContent: false });
  await wrong('no keyset of a witness', 'logs[0].note', 'SIGNER', ({ pack }) => void pack.keysets.splice(3, 1));

  // Content
  await wrong('another content', 'content', 'SIGNATURE', ({ pack }) => {
    const other: Incident = { ...incident, headCount: { ...incident.headCount, total: 35 } };
    if (pack.content) pack.content.content = encodeContent(contentOf(other));
  });
  await wrong('a content signed under another header', 'content', 'SIGNATURE', async ({ pack, message }) => {
    const headerBytes = message.headerBytes.map((octet, i) => (i === 10 ? octet ^ 1 : octet));
    const key = await importSigningKey(keysOf(mali).sign);
    const octets = encodeContent(content);
    pack.content = { ...(await signDetached(signingPayload(headerBytes, octets), 'cop-content', key)), content: octets };
  });
  await wrong('a content signed for another purpose', 'content', 'FORM', async ({ pack, message }) => {
    const key = await importSigningKey(keysOf(mali).sign);
    const octets = encodeContent(content);
    pack.content = { ...(await signDetached(signingPayload(message.headerBytes, octets), 'cop-filter', key)), content: octets };
  });
  await wrong('a content signed by an addressee', 'content', 'SIGNER', async ({ pack, message }) => {
    const octets = encodeContent(content);
    pack.content = {
      ...(await signDetached(signingPayload(message.headerBytes, octets), 'cop-content', await importSigningKey(keysOf(niger).sign))),
      content: octets,
    };
  });

  // Deliveries
  await wrong('no delivery', 'deliveries', 'FORM', ({ pack }) => void pack.deliveries.splice(0));
  await wrong('a delivery to who is no addressee', 'deliveries[0].to', 'MISMATCH', ({ pack }) => Object.assign(pack.deliveries[0] as object, { to: senegal }));
  await wrong('deliveries in another order', 'deliveries[1].to', 'ORDER', ({ pack }) => void pack.deliveries.reverse(), { to: [niger, senegal] });
  await wrong('envelopes of two addressees exchanged', 'deliveries[0].receipts[0]', 'MISMATCH', ({ pack }) => exchangeEnvelopes(pack), {
    to: [niger, senegal],
  });
  await wrong(
    'an envelope of another message among them',
    'deliveries[1].envelope',
    'MISMATCH',
    async ({ pack }) => {
      (pack.deliveries[1] as { envelope: Uint8Array }).envelope = await otherEnvelope(senegal);
    },
    { to: [niger, senegal] },
  );
  await wrong('the envelope of another message', 'deliveries[0].receipts[0]', 'MISMATCH', async ({ pack }) => {
    pack.content = undefined;
    (pack.deliveries[0] as { envelope: Uint8Array }).envelope = await otherEnvelope();
  });
  await wrong('an envelope that nothing names', 'deliveries[0].envelope', 'UNCOVERED', ({ pack }) => {
    pack.deliveries = [{ to: niger, envelope: pack.deliveries[0]?.envelope as Uint8Array, receipts: [] }];
    pack.logs = [];
  });
  await wrong('an envelope cut short', 'deliveries[0].envelope', 'FORM', ({ pack }) => {
    const delivery = pack.deliveries[0] as { envelope: Uint8Array };
    delivery.envelope = delivery.envelope.slice(0, -1);
  });
  await wrong('receipts in another order', 'deliveries[0].receipts[1]', 'ORDER', ({ pack }) => void pack.deliveries[0]?.receipts.reverse());
  await wrong('a receipt twice', 'deliveries[0].receipts[1]', 'ORDER', ({ pack }) => {
    pack.deliveries[0]?.receipts.splice(1, 1, pack.deliveries[0]?.receipts[0] as Uint8Array);
  });
  const receipt =
    async (changes: Parameters<typeof receiptFor>[1], by = niger, envelope?: Uint8Array) =>
    async (built: Scene) => {
      const bytes = await signReceipt(receiptFor(envelope ?? (built.envelopes.get(niger) as Uint8Array), changes), await importSigningKey(keysOf(by).sign));
      (built.pack.deliveries[0] as { receipts: Uint8Array[] }).receipts = [bytes];
    };
  const at0 = 'deliveries[0].receipts[0]';
  await wrong('a receipt of another envelope', at0, 'MISMATCH', await receipt({}, niger, await otherEnvelope()));
  await wrong('a receipt for another unit', at0, 'MISMATCH', await receipt({ to: senegal }));
  await wrong('a receipt of another unit', at0, 'MISMATCH', await receipt({ from: senegal }, senegal));
  await wrong('a receipt signed by another unit', at0, 'SIGNER', await receipt({}, senegal));
  await wrong('a receipt dated before its key', at0, 'SIGNER', await receipt({ at: later(-2 * DAY_MS) }));
  await wrong('a receipt with another signature', at0, 'SIGNATURE', ({ pack }) => {
    const receipts = pack.deliveries[0]?.receipts as Uint8Array[];
    receipts[0] = flipped(receipts[0] as Uint8Array);
  });
  await wrong('a receipt that is none', at0, 'FORM', ({ pack }) => void pack.deliveries[0]?.receipts.unshift(pack.keysets[2] as Uint8Array));

  // Notes
  const note = (change: (note: string, built: Scene) => string | Promise<string>) => async (built: Scene) => {
    const log = senderLog(built.pack);
    log.note = await change(log.note, built);
  };
  const origin = 'urn:cop:unit:ML-BRTMTH:log:1';
  const textOf = (full: string) => parseNote(full).text;
  await wrong(
    'a note that is none',
    'logs[0].note',
    'FORM',
    note(() => 'Bonjour\n'),
  );
  await wrong(
    'a note beyond text',
    'logs[0].note',
    'FORM',
    note((full) => full.replace(origin, `${origin.slice(0, -1)}\ud800`)),
  );
  await wrong(
    'lines in another order',
    'logs[0].note',
    'ORDER',
    note((full) => `${textOf(full)}\n${linesOf(full).reverse().join('')}`),
  );
  await wrong(
    'without the log’s own line',
    'logs[0].note',
    'SIGNER',
    note((full) => `${textOf(full)}\n${linesOf(full).slice(1).join('')}`),
  );
  await wrong(
    'signed by a key that was not announced',
    'logs[0].note',
    'SIGNER',
    note((full) => `${textOf(full)}\n${logLine(origin, logJwk(mali, 1), textOf(full))}`),
  );
  await wrong(
    'another signature of the log',
    'logs[0].note',
    'SIGNATURE',
    note((full) => `${textOf(full)}\n${logLine(origin, logJwk(mali), `${textOf(full)} `)}`),
  );
  await wrong(
    'another text',
    'logs[0].note',
    'SIGNATURE',
    note((full) => full.replace('\n9\n', '\n8\n').replace('\n10\n', '\n8\n')),
  );
  const witness = (unit: UnitId, jwk: Parameters<typeof witnessLine>[1], at_ = 120_000, said?: string) =>
    note((full) => {
      const own = linesOf(full)[0];
      return `${textOf(full)}\n${own}${witnessLine(`urn:cop:unit:${unit}:witness`, jwk, said ?? textOf(full), seconds(at_))}`;
    });
  await wrong('a cosignature of the log’s own unit', 'logs[0].note', 'FORM', witness(mali, logJwk(mali)));
  await wrong('a cosignature by a key that was not announced', 'logs[0].note', 'SIGNER', witness(niger, logJwk(niger, 1)));
  await wrong('a cosignature dated outside of its key', 'logs[0].note', 'SIGNER', witness(niger, logJwk(niger), -2 * DAY_MS));
  await wrong('a cosignature of another text', 'logs[0].note', 'SIGNATURE', witness(niger, logJwk(niger), 120_000, 'x\n'));
  await wrong(
    'a line of another kind',
    'logs[0].note',
    'FORM',
    note((full) => `${textOf(full)}\n${linesOf(full)[0]}${logLine('example.org/log', logJwk(niger), textOf(full))}`),
  );

  // Logs
  await wrong('the log of a third unit', 'logs[2].note', 'MISMATCH', async ({ pack }) => {
    const log = new TestLog(senegal).fill(4);
    pack.logs.push({ note: await log.note([niger]), consistency: [], entries: await log.shown([2]) });
  });
  await wrong('logs in another order', 'logs[1].note', 'ORDER', ({ pack }) => void pack.logs.reverse());
  await wrong('a log twice', 'logs[1].note', 'ORDER', ({ pack }) => void pack.logs.unshift(pack.logs[0] as EvidencePack['logs'][number]));
  await wrong('a log without entries', 'logs[0].entries', 'FORM', ({ pack }) => void pack.logs[0]?.entries.splice(0));
  await wrong('a consistency proof of nothing', 'logs[0].consistency', 'PROOF', ({ pack }) => void pack.logs[0]?.consistency.push(new Uint8Array(32)));
  await wrong('two checkpoints that are not connected', 'logs[1].consistency', 'PROOF', async ({ pack, sender }) => {
    const early = { note: await sender.note([niger]), consistency: [], entries: await sender.shown([5]) };
    sender.fill(9);
    pack.logs[0] = { note: await sender.note([]), consistency: [], entries: await sender.shown([6]) };
    pack.logs.unshift(early);
  });
  await wrong('two checkpoints of a log that was rewritten', 'logs[1].consistency', 'PROOF', async ({ pack, sender }) => {
    const early = { note: await sender.note([niger]), consistency: [], entries: await sender.shown([5]) };
    const size = sender.size;
    const forged = new TestLog(mali).fill(6);
    for (const { facts } of sender.entries.slice(6)) forged.appendOctets(facts);
    forged.fill(9);
    pack.logs[0] = { note: await forged.note([]), consistency: await forged.consistency(size, forged.size), entries: await forged.shown([6]) };
    pack.logs.unshift(early);
  });

  // Entries
  const entry = (change: (entry: EvidencePack['logs'][number]['entries'][number], built: Scene) => void) => (built: Scene) =>
    change(senderLog(built.pack).entries[0] as EvidencePack['logs'][number]['entries'][number], built);
  const e00 = 'logs[0].entries[0]';
  await wrong(
    'an entry at another place',
    e00,
    'PROOF',
    entry((each) => Object.assign(each, { index: 4 })),
  );
  await wrong(
    'an entry beyond the log',
    e00,
    'PROOF',
    entry((each) => Object.assign(each, { index: 10_000 })),
  );
  await wrong(
    'another salt',
    e00,
    'PROOF',
    entry((each) => Object.assign(each, { salt: flipped(each.salt) })),
  );
  await wrong(
    'another commitment',
    e00,
    'PROOF',
    entry((each) => Object.assign(each, { detailsCommitment: flipped(each.detailsCommitment) })),
  );
  await wrong(
    'a proof cut short',
    e00,
    'PROOF',
    entry((each) => void each.path.pop()),
  );
  await wrong(
    'a longer proof',
    e00,
    'PROOF',
    entry((each) => void each.path.push(new Uint8Array(32))),
  );
  await wrong(
    'facts of another entry',
    e00,
    'PROOF',
    entry((each, { pack }) => Object.assign(each, { facts: senderLog(pack).entries[1]?.facts as Uint8Array })),
  );
  await wrong(
    'facts that are none',
    `${e00}.facts`,
    'FORM',
    entry((each) => Object.assign(each, { facts: new Uint8Array([1]) })),
  );
  await wrong('entries in another order', 'logs[0].entries[1]', 'ORDER', ({ pack }) => void senderLog(pack).entries.reverse());
  await wrong('an entry twice', 'logs[0].entries[1]', 'ORDER', ({ pack }) => {
    const { entries } = senderLog(pack);
    entries.unshift(entries[0] as (typeof entries)[number]);
  });
  await wrong('an entry about nothing of this', 'logs[0].entries[0].facts', 'MISMATCH', async ({ pack, sender }) => {
    senderLog(pack).entries.unshift(...(await sender.shown([2])));
  });
  const arrival = (name: string, change: (facts: AuditFacts) => AuditFacts, detail = 'MISMATCH') =>
    wrong(`the addressee’s entry ${name}`, 'logs[1].entries[0].facts', detail, () => {}, { arrival: change });
  await arrival('names another envelope', (facts) => ({ ...facts, envelopeDigest: new Uint8Array(32) }));
  await arrival('names another content', (facts) => ({ ...facts, contentDigest: new Uint8Array(32) }));
  await arrival('names no content', ({ contentDigest: _, ...facts }) => facts);
  await arrival('names another sender', (facts) => ({ ...facts, partner: senegal }));
  await arrival('is of another act', (facts) => ({ ...facts, act: 'message.consulted' }));
  await arrival('is of the sender’s act', (facts) => ({ ...facts, operation: 'transfer', act: 'message.transferred' }));
  await arrival('is of another operation', (facts) => ({ ...facts, operation: 'access' }));
  await arrival('is an exercise', (facts) => ({ ...facts, training: true }));
  await arrival('says that it was refused', (facts) => ({ ...facts, outcome: 'CLOCK_AHEAD' }));
  await wrong('two contents in two logs, none shown', 'logs[1].entries[0].facts', 'MISMATCH', () => {}, {
    withContent: false,
    arrival: (facts) => ({ ...facts, contentDigest: new Uint8Array(32) }),
  });
  const promise = (name: string, change: (log: { leaf: Uint8Array; size: number; generation: number }) => object) =>
    wrong(`an entry ${name}`, 'logs[1].entries[0]', 'PROMISE', () => {}, {
      receipt: (each) => ({ ...each, log: { ...(each.log as NonNullable<typeof each.log>), ...change(each.log as NonNullable<typeof each.log>) } }),
    });
  await promise('other than the promised one', () => ({ leaf: new Uint8Array(32) }));
  await promise('before the promised place', ({ size }) => ({ size: size + 9 }));
  await promise('of another generation', () => ({ generation: 2 }));
  await wrong('an entry made again after the promised one', 'logs[1].entries[0]', 'PROMISE', async ({ pack, addressees }) => {
    const log = addressees.get(niger) as TestLog;
    const again = log.appendOctets(pack.logs[1]?.entries[0]?.facts as Uint8Array);
    pack.logs[1] = { note: await log.note([guinea, mali]), consistency: [], entries: await log.shown([again.index]) };
  });
  await wrong('the arrival of a receipt that is not there', 'logs[0].entries[2].facts', 'MISMATCH', ({ pack }) => void pack.deliveries[0]?.receipts.pop());

  return [...cases, ...(await formCases(first))];
}

/** Other octets for the same pack: JSON has many forms, and a pack has one. */
async function formCases(roster: Uint8Array): Promise<WrongCase[]> {
  const built = await scene();
  const text = Buffer.from(built.bytes()).toString();
  const octets = (changed: string) => new Uint8Array(Buffer.from(changed));
  const wrong = (name: string, changed: string, field = 'file'): WrongCase => ({ name, bytes: octets(changed), roster, field, detail: 'FORM' });
  const rosters = /"rosters":\[[^\]]*\],/.exec(text)?.[0] ?? '';
  return [
    wrong('nothing', ''),
    wrong('no JSON', '{'),
    wrong('a list', '[]\n'),
    wrong('another format', text.replace('cop-evidence-1', 'cop-evidence-2'), 'format'),
    wrong('no newline', text.trimEnd()),
    wrong('two newlines', `${text}\n`),
    wrong('white space', text.replace(',', ', ')),
    wrong('white space before', ` ${text}`),
    wrong('a byte order mark', `\ufeff${text}`),
    wrong('another order', text.replace(rosters, '').replace('"content":', `${rosters}"content":`)),
    wrong('a key more', text.replace('{"format"', '{"comment":"","format"')),
    wrong('a key twice', text.replace('"content":', '"content":null,"content":')),
    wrong('a key too few', text.replace('"consistency":[],', ''), 'logs[0].consistency'),
    wrong('an em dash as it is', text.replaceAll('\\u2014', '—')),
    wrong('another escape', text.replace('\\u2014', '\\u2014'.toUpperCase().replace('\\U', '\\u')).replace('urn', '\\u0075rn')),
    wrong('base64 without its end', text.replace(/=(?=")/, ''), firstPadded(built.pack)),
    wrong('a number in another form', text.replace('"index":5', '"index":5.0')),
    wrong('a number as text', text.replace('"index":5', '"index":"5"'), 'logs[0].entries[0].index'),
    wrong('a number below zero', text.replace('"index":5', '"index":-5'), 'logs[0].entries[0].index'),
    wrong('no unit', text.replace('"to":"NE-ECI"', '"to":"NE"'), 'deliveries[0].to'),
    wrong('a salt too short', text.replace(/"salt":"[^"]*"/, '"salt":"AAAA"'), 'logs[0].entries[0].salt'),
    wrong('a hash too short', text.replace(/"path":\["[^"]*"/, '"path":["AAAA"'), 'logs[0].entries[0].path[0]'),
    wrong('too many hashes', text.replace(/"path":\[/, `"path":[${`"${Buffer.alloc(32).toString('base64')}",`.repeat(65)}`), 'logs[0].entries[0].path'),
  ];
}

/** Path of the first value whose base64 ends in a sign of padding. */
function firstPadded({ rosters, keysets }: EvidencePack): string {
  const padded = (bytes: Uint8Array) => bytes.length % 3 !== 0;
  const place = rosters.findIndex(padded);
  return place >= 0 ? `rosters[${place}]` : `keysets[${keysets.findIndex(padded)}]`;
}

/** The sender's log, or its first part. */
export function senderLog({ logs }: EvidencePack): EvidencePack['logs'][number] {
  return logs.find(({ note }) => note.startsWith('urn:cop:unit:ML-BRTMTH')) as EvidencePack['logs'][number];
}

async function withWitnesses({ pack, sender }: Scene, witnesses: UnitId[], key = logJwk): Promise<void> {
  senderLog(pack).note = await sender.note(witnesses, 120, key);
}

function linesOf(note: string): string[] {
  return note.slice(parseNote(note).text.length + 1).split(/(?<=\n)/);
}

function exchangeEnvelopes({ deliveries }: EvidencePack): void {
  const [a, b] = deliveries as unknown as [{ envelope: Uint8Array }, { envelope: Uint8Array }];
  [a.envelope, b.envelope] = [b.envelope, a.envelope];
}

/** The same with the last bit changed. */
export function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((octet, i) => (i === bytes.length - 1 ? octet ^ 1 : octet));
}

/** A signed roster in which the signature of one unit is another. */
async function resigned(bytes: Uint8Array, unit: UnitId, change: (signature: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const { payload, signatures } = await verifySignedRoster(bytes);
  return encodeSignedRoster({ payload, signatures: signatures.map((each) => (each.unit === unit ? { ...each, signature: change(each.signature) } : each)) });
}

/** A roster of a version that follows nothing. */
async function stray(version: number): Promise<Uint8Array> {
  const payload = encodeRoster(rosterOf({ version, previousDigest: new Uint8Array(32), created: later(-2 * DAY_MS) }));
  return encodeSignedRoster({ payload, signatures: await Promise.all([guinea, mali, niger].map((unit) => signRoster(payload, unit, keysOf(unit).identity))) });
}
