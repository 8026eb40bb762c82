import { createReadStream } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { CourierInput, CourierLoad, CourierTaken } from '#gateway/contract';
import { withClient } from '../client.ts';
import { CliFailure, failure } from '../failure.ts';
import { both } from '../i18n/translate.ts';
import { fillNew, unwritable } from '../new-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { showOctets } from '../show-content.ts';
import { reading } from '../text-file.ts';
import { readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Octets of the disk that are not filled: the file system needs some for itself. */
const ROOM_LEFT_OCTETS = 1_048_576;

/**
 * Writes what waits for a partner to a new file in a directory: a stick, most often. Throws USAGE, UNIT_ID_INVALID, MEMBER_UNKNOWN, ADDRESSEE_SELF,
 * DISK_LOW, FILE_EXISTS, FILE_UNWRITABLE; PEER_KEYS_UNKNOWN after a file with keys alone was written.
 */
export async function courierExport(call: Call, options: { to?: string; out?: string; withoutDocuments?: true }): Promise<void> {
  const { ui } = call;
  const unit = given(call, options.to, '--to');
  const directory = given(call, options.out, '--out');
  await withClient(call, async (client) => {
    const path = `/v1/peers/${encodeURIComponent(unit)}/courier`;
    const load = await client.get<CourierLoad>(path);
    const documents = options.withoutDocuments ? [] : load.documents;
    await checkRoom(
      directory,
      documents.reduce((sum, { octets }) => sum + octets, 0),
    );
    const made = new Date();
    const file = join(directory, `cop-${load.unit}-${made.toISOString().replaceAll(/[-:.]/g, '')}.${load.sealed ? 'courier' : 'keys'}`);
    const body: CourierInput = { through: load.through, documents: documents.map(({ document }) => document) };
    await fillNew(file, (open) => client.download(path, open, body));
    const { size } = await stat(file);
    const { receipts, urgent, routine, sealed } = load;
    if (ui.json) ui.document({ file, octets: size, unit: load.unit, sealed, receipts, urgent, routine, documents: documents.length });
    else {
      ui.done(ui.t(sealed ? 'text.courierMade' : 'text.courierKeysMade', { file, size: showOctets(size, ui), unit: load.unit }));
      if (sealed) ui.line(ui.t('text.courierLoad', { urgent, routine, receipts, documents: documents.length }));
      ui.line(ui.t('text.courierNext', { unit: load.unit }));
    }
    if (!sealed) throw failure('PEER_KEYS_UNKNOWN', { peer: load.unit });
  });
}

/** Takes a partner's file. Throws FILE_UNREADABLE, COURIER_MALFORMED, COURIER_FOREIGN, COURIER_DAMAGED, COURIER_GAP, what else the gateway answers. */
export async function courierImport(call: Call, file: string): Promise<void> {
  const { ui } = call;
  const info = await reading(file, () => stat(file));
  if (!info.isFile()) throw failure('FILE_UNREADABLE', { file, detail: both('detail.notFile') });
  await withClient(call, async (client) => {
    const taken = await client.upload<CourierTaken>('/v1/courier', info.size, () => createReadStream(file, { end: Math.max(0, info.size - 1) }));
    if (ui.json) ui.document(taken);
    else show(taken, (await readClocks(client)).own, ui);
    if (taken.stopped) throw new CliFailure(taken.stopped);
  });
}

function show(taken: CourierTaken, clock: Awaited<ReturnType<typeof readClocks>>['own'], ui: Ui): void {
  const { admitted, refused, receipts, setAside, known, documents, keys, roster, from, madeAt } = taken;
  const said =
    from !== undefined && madeAt !== undefined
      ? ui.t('text.courierTaken', { unit: from, at: showTime(madeAt, clock, ui.language) })
      : ui.t('text.courierKeysTaken');
  if (taken.stopped) ui.line(said);
  else ui.done(said);
  if (from !== undefined) ui.line(ui.t('text.courierItems', { admitted, receipts, documents, known }));
  if (refused + setAside > 0) ui.line(ui.t('text.courierRefused', { refused, setAside }));
  if (keys.length > 0) ui.line(ui.t('text.courierKeys', { units: keys.join(', ') }));
  if (roster !== undefined) ui.line(ui.t('text.courierRoster', { version: roster }));
  if (from !== undefined && admitted + refused > 0) ui.line(ui.t('text.courierBack', { unit: from }));
}

/** Throws DISK_LOW when the documents alone would not fit, FILE_UNWRITABLE when there is no such directory. */
async function checkRoom(directory: string, octets: number): Promise<void> {
  try {
    const { bavail, bsize } = await statfs(directory);
    const got = Math.max(0, bavail * bsize - ROOM_LEFT_OCTETS);
    if (got < octets) throw failure('DISK_LOW', { expected: octets, got });
  } catch (error) {
    throw unwritable(directory, error);
  }
}
