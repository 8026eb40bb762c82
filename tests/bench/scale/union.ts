// A unit of every member of the African Union, so that no larger federation is likely.
import { fiveUnits, type MemberSpec } from '#certs-dev';
import { parseUnitId } from '#protocol';

// Country, seat and time zone of each beside those that the five units stand for.
const others = `
AO Luanda Africa/Luanda, BF Ouagadougou Africa/Ouagadougou, BI Gitega Africa/Bujumbura, BJ Porto-Novo Africa/Porto-Novo,
BW Gaborone Africa/Gaborone, CD Kinshasa Africa/Kinshasa, CF Bangui Africa/Bangui, CG Brazzaville Africa/Brazzaville,
CM Yaoundé Africa/Douala, CV Praia Atlantic/Cape_Verde, DJ Djibouti Africa/Djibouti, DZ Alger Africa/Algiers, EG Le-Caire Africa/Cairo,
EH Tifariti Africa/El_Aaiun, ER Asmara Africa/Asmara, ET Addis-Abeba Africa/Addis_Ababa, GA Libreville Africa/Libreville,
GH Accra Africa/Accra, GM Banjul Africa/Banjul, GQ Malabo Africa/Malabo, GW Bissau Africa/Bissau, KE Nairobi Africa/Nairobi,
KM Moroni Indian/Comoro, LR Monrovia Africa/Monrovia, LS Maseru Africa/Maseru, LY Tripoli Africa/Tripoli, MA Rabat Africa/Casablanca,
MG Antananarivo Indian/Antananarivo, MR Nouakchott Africa/Nouakchott, MU Port-Louis Indian/Mauritius, MW Lilongwe Africa/Blantyre,
MZ Maputo Africa/Maputo, NA Windhoek Africa/Windhoek, NG Abuja Africa/Lagos, RW Kigali Africa/Kigali, SC Victoria Indian/Mahe,
SD Khartoum Africa/Khartoum, SL Freetown Africa/Freetown, SO Mogadiscio Africa/Mogadishu, SS Djouba Africa/Juba, ST São-Tomé Africa/Sao_Tome,
SZ Mbabane Africa/Mbabane, TD N’Djamena Africa/Ndjamena, TG Lomé Africa/Lome, TN Tunis Africa/Tunis, TZ Dodoma Africa/Dar_es_Salaam,
UG Kampala Africa/Kampala, ZA Pretoria Africa/Johannesburg, ZM Lusaka Africa/Lusaka, ZW Harare Africa/Harare`;

/** 55 units: the five of the action, then one for each other member of the Union. */
export const unionUnits: readonly MemberSpec[] = [
  ...fiveUnits,
  ...others.split(',').map((text): MemberSpec => {
    const [country = '', city = '', timeZone = ''] = text.trim().split(' ');
    return { unit: parseUnitId(`${country}-COP`), nameFr: `Unité de ${city}`, nameEn: `Unit of ${city}`, country, city, timeZone, kind: 'partner_cop' };
  }),
];

/** Whoever brings a new roster: a member that nobody can dial, so that the others are linked among themselves alone. */
export const bearerUnit: MemberSpec = {
  unit: parseUnitId('ET-CUA'),
  nameFr: 'Commission de l’Union africaine',
  nameEn: 'African Union Commission',
  country: 'ET',
  city: 'Addis-Abeba',
  timeZone: 'Africa/Addis_Ababa',
  kind: 'partner_cop',
};
