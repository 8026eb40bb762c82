// Who receives: the class of the matrix that a member belongs to.
import type { Member, Purpose } from '#protocol';
import type { RecipientClass } from './matrix.ts';

/** A member as the filter sees it. */
export interface Recipient {
  unit: Member['unit'];
  kind: Member['kind'];
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/**
 * The class of a recipient for these purposes; `undefined` for a member that feeds EUROPOL when no purpose is left (Article 19(1)
 * of Regulation (EU) 2016/794: the provider determines the purpose). With purpose (a) beside others the matrix is asked for both.
 * A judicial authority is a competent authority like the police (Directive (EU) 2016/680, Article 3(7)(a)): it has the partners'
 * column, and rule J takes informants out.
 */
export function classesOf(recipient: Recipient, purposes: readonly Purpose[]): readonly RecipientClass[] {
  switch (recipient.kind) {
    case 'partner_cop':
    case 'judicial':
      return ['PARTNER_COP'];
    case 'interpol_ncb':
      return ['INTERPOL'];
    case 'non_police':
      return ['NON_POLICE'];
    case 'europol_channel':
      return [
        ...(purposes.includes('XCHK') ? ['EUROPOL_18_2_A' as const] : []),
        ...(purposes.some((purpose) => purpose !== 'XCHK') ? ['EUROPOL_18_2_BCD' as const] : []),
      ];
    default:
      return recipient.kind satisfies never;
  }
}

/** True when the recipient feeds EUROPOL. */
export function isEuropol({ kind }: Recipient): boolean {
  return kind === 'europol_channel';
}
