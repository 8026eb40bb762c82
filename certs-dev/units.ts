// The five units of the action, as the development roster names them.
import { type Member, parseUnitId } from '#protocol';

/** What a roster says of a member before keys and addresses are known. */
export type MemberSpec = Omit<Member, 'urls' | 'tlsAnchors' | 'identityKey'>;

/** Mali, Senegal, Niger, Guinea, Côte d’Ivoire: this order gives the default ports and the signers of the roster. */
export const fiveUnits: readonly MemberSpec[] = [
  {
    unit: parseUnitId('ML-BRTMTH'),
    nameFr: 'Brigade de répression du trafic de migrants et de la traite des êtres humains',
    nameEn: 'Brigade against Migrant Smuggling and Trafficking in Human Beings',
    country: 'ML',
    city: 'Bamako',
    timeZone: 'Africa/Bamako',
    kind: 'partner_cop',
  },
  {
    unit: parseUnitId('SN-DNLTM'),
    nameFr: 'Division nationale de lutte contre le trafic de migrants',
    nameEn: 'National Division against Migrant Smuggling',
    country: 'SN',
    city: 'Dakar',
    timeZone: 'Africa/Dakar',
    kind: 'partner_cop',
  },
  {
    unit: parseUnitId('NE-ECI'),
    nameFr: 'Équipe conjointe d’investigation',
    nameEn: 'Joint Investigation Team',
    country: 'NE',
    city: 'Niamey',
    timeZone: 'Africa/Niamey',
    kind: 'partner_cop',
  },
  {
    unit: parseUnitId('GN-SR'),
    nameFr: 'Section de recherche',
    nameEn: 'Investigation Section',
    country: 'GN',
    city: 'Conakry',
    timeZone: 'Africa/Conakry',
    kind: 'partner_cop',
  },
  {
    unit: parseUnitId('CI-SDPAF'),
    nameFr: 'Sous-direction de la police de l’air et des frontières',
    nameEn: 'Sub-Directorate of Air and Border Police',
    country: 'CI',
    city: 'Abidjan',
    timeZone: 'Africa/Abidjan',
    kind: 'partner_cop',
  },
];

/**
 * Members beside the units: an EU liaison officer who feeds EUROPOL, and a prosecutor. They are in the demonstration's roster, so
 * that a case can be shown as each of them gets it.
 */
export const partnerAuthorities: readonly MemberSpec[] = [
  {
    unit: parseUnitId('ES-OLI'),
    nameFr: 'Officier de liaison immigration de l’Espagne à Dakar',
    nameEn: 'Immigration Liaison Officer of Spain in Dakar',
    country: 'ES',
    city: 'Madrid',
    timeZone: 'Europe/Madrid',
    kind: 'europol_channel',
  },
  {
    unit: parseUnitId('SN-PARQUET'),
    nameFr: 'Parquet de Dakar',
    nameEn: 'Public Prosecutor’s Office of Dakar',
    country: 'SN',
    city: 'Dakar',
    timeZone: 'Africa/Dakar',
    kind: 'judicial',
  },
];
