// AS2 (RFC 4130): what companies and authorities exchange signed and receipted files with.
import { join } from 'node:path';
import { type Credential, daysAfter, issueAuthority, issueLeaf } from '#certs-dev';
import type { Contender } from './contender.ts';
import { folder, pair } from './pair.ts';

/** A side: its name and credential, and what it knows of the other. */
export interface As2Side {
  name: string;
  credential: Credential;
  authority: string;
  partner: { name: string; certificate: string };
}

/** Two partners of AS2, each with a certificate for TLS, signatures and encryption. */
export async function as2(): Promise<Contender> {
  await using opened = new AsyncDisposableStack();
  const dir = folder(opened);
  const validity = { notBefore: daysAfter(new Date(), -1), notAfter: daysAfter(new Date(), 2) };
  const authority = await issueAuthority({ commonName: 'bench authority', ...validity });
  const credentialOf = (commonName: string) =>
    issueLeaf({ commonName, alternativeNames: [{ ip: '127.0.0.1' }], usages: ['serverAuth', 'clientAuth'], ...validity }, authority);
  const [bamako, dakar] = [await credentialOf('bamako'), await credentialOf('dakar')];
  const common = { authority: authority.certificate };
  return await pair('AS2', join(import.meta.dirname, 'as2-process.ts'), {
    dir,
    opened,
    own: {
      sending: { ...common, name: 'bamako', credential: bamako, partner: { name: 'dakar', certificate: dakar.certificate } },
      taking: { ...common, name: 'dakar', credential: dakar, partner: { name: 'bamako', certificate: bamako.certificate } },
    },
  });
}
