import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import { ask } from './ask.ts';
import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';
import type { Call } from './options.ts';
import { sanUris } from './san.ts';
import { canAsk } from './streams.ts';
import { readBytes } from './text-file.ts';

/** An officer's key and certificate, and the unit's authority, still sealed in their PKCS#12 file. */
export interface Credential {
  pfx: Buffer;
  passphrase: string;
  /** The unit that the certificate names: the only gateway that this officer talks to. */
  unit: string;
  officer: string;
}

/** Octets of a PKCS#12 file: RSA 4096 with three certificates takes 8 KB. */
const PKCS12_MAX_OCTETS = 262_144;

/** Octets of a passphrase file: one line. */
const PASSPHRASE_MAX_OCTETS = 4_096;

/**
 * The officer's credential: --officer or COP_OFFICER, opened with the passphrase of --passphrase-file, COP_PASSPHRASE_FILE or a
 * hidden question. Throws OFFICER_CREDENTIAL_MISSING, FILE_UNREADABLE, FILE_EXPOSED, PASSPHRASE_MISSING, PASSPHRASE_WRONG, OFFICER_REFUSED.
 */
export async function readCredential(call: Call): Promise<Credential> {
  const file = call.globals.officer ?? call.ui.streams.env.COP_OFFICER;
  if (!file) throw failure('OFFICER_CREDENTIAL_MISSING');
  const pfx = await readBytes(file, PKCS12_MAX_OCTETS);
  const passphrase = await readPassphrase(call, file);
  return { pfx, passphrase, ...readOwner(pfx, passphrase, file) };
}

async function readPassphrase({ ui, globals }: Call, file: string): Promise<string> {
  const passphraseFile = globals.passphraseFile ?? ui.streams.env.COP_PASSPHRASE_FILE;
  if (!passphraseFile && !canAsk(ui.streams)) throw failure('PASSPHRASE_MISSING', { file });
  const text = passphraseFile
    ? (await readBytes(passphraseFile, PASSPHRASE_MAX_OCTETS, { secret: true })).toString('utf8')
    : await ask(ui, ui.t('ask.passphrase', { file }), { hidden: true });
  const passphrase = text.split(/\r?\n/)[0] ?? '';
  if (passphrase === '') throw failure('PASSPHRASE_MISSING', { file });
  return passphrase;
}

// A socket that leads nowhere is Node's documented way to read one's own certificate out of a PKCS#12 file.
function readOwner(pfx: Buffer, passphrase: string, file: string): { unit: string; officer: string } {
  let names: string[];
  try {
    const secureContext = createSecureContext({ pfx, passphrase, ca: [] });
    const socket = new TLSSocket(new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() }), { secureContext });
    const certificate = socket.getCertificate();
    names = sanUris(certificate && 'subjectaltname' in certificate ? certificate.subjectaltname : undefined);
    socket.destroy();
  } catch (error) {
    throw failure('PASSPHRASE_WRONG', { file }, error);
  }
  const owners = names.map((name) => /^urn:cop:officer:([A-Z]{2}-[A-Z0-9]{2,16}):([a-z][a-z0-9-]{0,31})$/.exec(name)).filter((match) => match !== null);
  const [owner] = owners;
  if (owners.length !== 1 || !owner?.[1] || !owner[2])
    throw failure('OFFICER_REFUSED', { expected: both('expected.thisUnit'), detail: both('detail.noOfficerName') });
  return { unit: owner[1], officer: owner[2] };
}
