import type { EnrolmentView, OfficerInput, Role } from '#gateway/contract';
import { withClient } from '../client.ts';
import { failure, usage } from '../failure.ts';
import { both } from '../i18n/translate.ts';
import type { Call } from '../options.ts';
import { shown } from '../parse.ts';
import { readBytes } from '../text-file.ts';

/** Octets of a certificate's file, at most: the gateway takes no longer certificate. */
const CERTIFICATE_MAX_OCTETS = 16_384;

/**
 * Enrols the officer whom a certificate names, or gives an enrolled one a new certificate or another role.
 * Throws USAGE, FILE_UNREADABLE, INPUT_INVALID, OFFICER_CERTIFICATE_INVALID, OFFICER_ID_REVOKED, OFFICER_SELF, LAST_ADMINISTRATOR.
 */
export async function officerAdd(call: Call, options: { certificate?: string; role?: string }): Promise<void> {
  const { ui } = call;
  if (options.certificate === undefined) throw usage(call.path, 'usage.missingOption', { got: '--certificate' });
  if (options.role === undefined) throw usage(call.path, 'usage.missingOption', { got: '--role' });
  // The role was checked against its list of words before any action runs.
  const body: OfficerInput = { certificate: await readCertificate(options.certificate), role: options.role as Role };
  await withClient(call, async (client) => {
    const view = await client.post<EnrolmentView>('/v1/officers', body);
    if (ui.json) return ui.document(view);
    const fill = { officer: view.officer, role: ui.t(`role.${view.role}`) };
    if (!view.replaced) ui.done(ui.t('text.officerEnrolled', fill));
    else if (view.replaced.role !== view.role) ui.done(ui.t('text.officerMoved', { ...fill, before: ui.t(`role.${view.replaced.role}`) }));
    else ui.done(ui.t(view.replaced.fingerprint === view.fingerprint ? 'text.officerSame' : 'text.officerRenewed', fill));
    ui.line(`  ${ui.t('text.officerFingerprint', { fingerprint: view.fingerprint })}`);
    ui.line(`  ${ui.t('text.officersNext')}`);
  });
}

// The certificate alone: a private key that stands in the same file must not travel.
async function readCertificate(file: string): Promise<string> {
  const text = (await readBytes(file, CERTIFICATE_MAX_OCTETS)).toString('latin1');
  const [certificate] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text) ?? [];
  if (certificate === undefined) throw failure('INPUT_INVALID', { field: '--certificate', expected: both('expected.certificate'), got: shown(file) });
  return certificate;
}
