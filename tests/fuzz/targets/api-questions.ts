// Questions to the officer API as octets, a good one for each route, and their mutations.
import { parse } from 'yaml';
import { incidentExamples } from '../../../cli/incident-example.ts';
import type { Chance } from '../../support/seeded.ts';
import { mutateJson } from '../mutate-json.ts';
import { mutateWords } from '../mutate-text.ts';

/** A question. */
export interface ApiQuestion {
  officer: string;
  method: string;
  path: string;
  justification: string;
  type: string;
  /** Absent: no body. */
  body?: string;
}

/** Who asks: one officer of each role. */
export const officers = ['ol-1', 'chef-1', 'dpd-1', 'audit-1', 'admin-1'];

// Others never come as far as the API: the HTTP server of the runtime answers them.
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

const to = ['SN-DNLTM'];
const absent = '019aaaaa-0000-7000-8000-00000000ffff';
const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
const slots = [{ start: '2026-12-10T09:00:00Z', end: '2026-12-10T12:00:00Z' }];
const contact = {
  role: 'duty_officer',
  competences: ['trafficking'],
  languages: ['fr'],
  duty: 'always',
  telephones: ['+22320223030'],
  verifiedOn: '2026-02-20',
};
const full = parse(incidentExamples.fr) as object;

/** A good question for each route: officer, method, path behind /v1, body. `known`: a message that is there. */
function table(known: string): [officer: string, method: string, path: string, body?: unknown][] {
  const own = `/messages/${known}`;
  return [
    ['ol-1', 'POST', '/incidents', { to, incident }],
    ['ol-1', 'POST', '/incidents', { ...full, to }],
    ['ol-1', 'POST', '/incidents', { to, incident: { ...incident, headCount: { total: 3, women: 1 }, means: ['pickup'], route: [incident.place] }, handling: ['H1'], expiresInHours: 2 }],
    ['ol-1', 'POST', '/meetings', { to, meeting: { purpose: 'procedures', mode: 'video', slots } }],
    ['ol-1', 'POST', `/procedures/${absent}/steps`, { act: 'decline', reason: 'deployed' }],
    ['ol-1', 'POST', `/meetings/${absent}/calendar`, { language: 'fr' }],
    ['ol-1', 'POST', '/requests', { to, kind: 'permission_request', form: { of: absent, use: 'court' } }],
    ['ol-1', 'POST', '/requests', { to, kind: 'arrest_report', form: { exchange: absent, arrests: 2 } }],
    ['ol-1', 'POST', '/requests', { to, kind: 'operation_proposal', form: { title: 'x' }, caseData: { statements: [] } }],
    ['ol-1', 'GET', '/requests?kind=assistance_request&limit=5'],
    ['ol-1', 'GET', '/arrests?limit=5'],
    ['ol-1', 'GET', '/meetings'],
    ['ol-1', 'GET', '/messages?limit=5&direction=out&peer=SN-DNLTM&mine=1'],
    ['ol-1', 'POST', '/messages/search', { text: 'Gao', since: '2026-01-01T00:00:00Z', limit: 3 }],
    ['ol-1', 'GET', own],
    ['ol-1', 'GET', `${own}/story`],
    ['ol-1', 'GET', `${own}/deliveries?waitSeconds=0`],
    ['ol-1', 'GET', `${own}/jose?to=SN-DNLTM`],
    ['ol-1', 'POST', '/documents', 'octets'],
    ['ol-1', 'GET', `${own}/documents/1`],
    ['ol-1', 'POST', `${own}/documents/1/fetch`, {}],
    ['ol-1', 'GET', `/drafts/${absent}/documents/1`],
    ['ol-1', 'POST', `${own}/acknowledge`, {}],
    ['ol-1', 'POST', `${own}/forward`, { to, nonPersonal: true }],
    ['ol-1', 'POST', `${own}/assign`, { to: 'ol-1' }],
    ['ol-1', 'POST', '/rectifications', { of: known, action: 'recall', because: 'unlawful' }],
    ['ol-1', 'GET', `${own}/handoff`],
    ['chef-1', 'GET', '/drafts'],
    ['chef-1', 'GET', `/drafts/${absent}`],
    ['chef-1', 'POST', `/drafts/${absent}/approve`, { digest: 'a'.repeat(64), note: 'vu' }],
    ['chef-1', 'POST', `/drafts/${absent}/reject`, { reason: 'essai' }],
    ['dpd-1', 'GET', '/quarantine?limit=5'],
    ['ol-1', 'POST', '/filter/preview', { ...full, to }],
    ['dpd-1', 'GET', '/filter/explain?field=persons.name&for=suspect&to=SN-DNLTM&purposes=EXCH'],
    ['dpd-1', 'GET', '/filter/log?limit=5&special=1'],
    ['dpd-1', 'GET', `/filter/log/${known}`],
    ['chef-1', 'POST', '/agreements', { with: 'SN-DNLTM', kinds: ['incident'], purposes: ['EXCH'], from: '2027-01-01T00:00:00Z', until: '2028-01-01T00:00:00Z', retentionMonths: 12, urgentHours: 8, routineHours: 168, instruments: [] }],
    ['chef-1', 'POST', `/agreements/${absent}/accept`, {}],
    ['chef-1', 'POST', `/agreements/${absent}/end`, { reason: 'essai' }],
    ['chef-1', 'GET', '/agreements'],
    ['chef-1', 'POST', '/legal-bases', { with: 'SN-DNLTM', kinds: ['incident'], purposes: ['EXCH'], kind: 'treaty', from: '2026-01-01T00:00:00Z', until: '2028-01-01T00:00:00Z', reference: 'UNTOC art. 27' }],
    ['chef-1', 'POST', '/contacts', { contacts: [contact], to }],
    ['ol-1', 'GET', '/contacts?unit=ML-BRTMTH&text=dut'],
    ['ol-1', 'POST', '/contacts/cards', { unit: 'ML-BRTMTH', language: 'fr' }],
    ['dpd-1', 'GET', '/reviews?within=30&fiveYears=1'],
    ['dpd-1', 'POST', `/reviews/${known}/keep`, { until: '2027-01-01', reason: 'essai' }],
    ['dpd-1', 'POST', `/reviews/${absent}/erase`, { reason: 'essai' }],
    ['audit-1', 'GET', '/logframe?period=2026-Q4&language=fr'],
    ['audit-1', 'GET', '/logframe/IND-1/items?period=2026&limit=5'],
    ['audit-1', 'GET', '/logframe/proof?period=2020'],
    ['audit-1', 'GET', '/logframe/declarations'],
    ['ol-1', 'POST', '/logframe/declarations', { indicator: 'IND-6', period: '2026-Q4', values: [{ sex: 'female', value: 3 }], source: 'registre', means: 'liste' }],
    ['chef-1', 'POST', '/logframe/declarations/9/confirm', {}],
    ['chef-1', 'POST', '/logframe/declarations/9/reject', { reason: 'essai' }],
    ['audit-1', 'POST', '/logframe/export', { period: '2026', format: 'csv', language: 'fr', public: true }],
    ['audit-1', 'POST', '/logframe/export', { period: '2026', format: 'rsr', rsr: { user: 1, periods: { '2026': 1 }, dimensions: {} } }],
    ['chef-1', 'POST', '/logframe/targets', { indicator: 'IND-1', kind: 'target', on: '2027-12-31', value: 12 }],
    ['dpd-1', 'GET', '/subjects'],
    ['dpd-1', 'POST', '/subjects', { name: 'Moussa Diarra', numbers: ['AA0456712'], received: '2026-11-01' }],
    ['dpd-1', 'POST', '/subjects/DS-2026-222222/search', {}],
    ['dpd-1', 'POST', '/subjects/DS-2026-222222/forward', { to: 'SN-DNLTM' }],
    ['dpd-1', 'POST', '/subjects/DS-2026-222222/close', { outcome: 'granted', reason: 'essai' }],
    ['ol-1', 'POST', '/persons/search', { name: 'Diarra', numbers: ['1'], caseReference: 'A/1' }],
    ['ol-1', 'POST', '/persons/rectify', { name: 'Diarra', because: 'acquitted', messages: [{ id: known, persons: ['s1'] }] }],
    ['audit-1', 'GET', `/audit/entries?limit=3&order=desc&officer=ol-1&partner=SN-DNLTM&message=${known}`],
    ['audit-1', 'GET', '/audit/status'],
    ['audit-1', 'POST', `/audit/evidence/${known}`, { content: true, language: 'fr' }],
    ['dpd-1', 'POST', '/audit/holds', { message: known, reason: 'essai' }],
    ['dpd-1', 'POST', `/audit/holds/${absent}/lift`, { reason: 'essai' }],
    ['chef-1', 'POST', '/audit/restart', { reason: 'essai' }],
    ['chef-1', 'POST', '/audit/alarms/99/close', { reason: 'essai' }],
    ['admin-1', 'GET', '/status'],
    ['admin-1', 'GET', '/roster'],
    ['admin-1', 'GET', '/peers'],
    ['admin-1', 'GET', '/peers/SN-DNLTM'],
    ['admin-1', 'GET', '/peers/SN-DNLTM/courier'],
    ['admin-1', 'POST', '/peers/SN-DNLTM/courier', { through: { receipts: 0, urgent: 0, routine: 1 }, documents: [] }],
    ['admin-1', 'POST', '/officers', { role: 'liaison', certificate: '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n' }],
    ['admin-1', 'GET', '/officers'],
    ['admin-1', 'POST', '/officers/ol-9/revoke', { reason: 'essai' }],
    ['ol-1', 'GET', '/nothing'],
  ]; // biome-ignore format: a table
}

/** Good questions as octets. */
export function questions(known: string): Uint8Array[] {
  return table(known).map(([officer, method, path, body]) => {
    const type = body === 'octets' ? 'application/octet-stream' : 'application/json';
    const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return writeQuestion({ officer, method, path: `/v1${path}`, justification: 'Dossier d’essai', type, ...text });
  });
}

/** As octets. */
export function writeQuestion(question: ApiQuestion): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(question)));
}

/** From octets; `undefined` for octets that are none, as when an input is made smaller. */
export function readQuestion(octets: Uint8Array): ApiQuestion | undefined {
  try {
    const { officer, method, path, justification, type, body } = JSON.parse(Buffer.from(octets).toString()) as ApiQuestion;
    if (!officers.includes(officer) || !methods.includes(method) || !path.startsWith('/') || typeof justification !== 'string') return undefined;
    return { officer, method, path: sendable(path), justification, type, ...(typeof body === 'string' ? { body } : {}) };
  } catch {
    return undefined;
  }
}

/** Bends a question: its body mostly, its path, who asks and why. */
export function mutateQuestion(octets: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const question = readQuestion(octets);
  const donor = readQuestion(other);
  if (!question || !donor) return octets;
  const what = chance.between(0, 1);
  if (question.body !== undefined && what < 0.75) question.body = mutateJson(question.body, chance);
  else if (what < 0.9) question.path = bentPath(question.path, chance);
  else if (what < 0.93) question.justification = chance.in(0.5) ? '' : mutateWords(question.justification, chance);
  else if (what < 0.95) question.officer = chance.one(officers);
  else if (what < 0.97) question.method = chance.one(methods);
  else if (what < 0.98) question.type = chance.one(['text/plain', 'application/json; charset=utf-8', 'application/jsonp', 'application/octet-stream']);
  else if (donor.body !== undefined) question.body = donor.body;
  return writeQuestion(question);
}

// A long poll waits as long as it is told to: it would be a hang to nobody but this fuzzer.
const WAITS = /waitSeconds=[^&]*/;

function bentPath(path: string, chance: Chance): string {
  const parts = path.split(/(?<=[/?&=])/);
  const at = chance.whole(1, Math.max(1, parts.length - 1));
  const part = parts[at] ?? '';
  const bent = mutateWords(part, chance);
  parts[at] = chance.in(0.5) ? encodeURIComponent(bent.toWellFormed()) : bent;
  return parts.join('').replace(WAITS, 'waitSeconds=0').slice(0, 4_000);
}

/** Only what an HTTP client can send at all. */
function sendable(path: string): string {
  return path.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character.toWellFormed()));
}
