// The work of liaison officers on one case, told by the command alone: whom to call, a meeting, a request for legal assistance, arrests, a correction.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Federation } from '#certs-dev';
import type { ArrestList, ContactList, DraftSummary, MeetingList, MessageList, MessageView, RectificationView, RequestList } from '#gateway/contract';
import { cop, copJson, officerEnvironment, until } from '../support/cop-process.ts';

/** What both units see at the end. */
export interface CaseworkReport {
  /** Telephone of the point of contact that was found with three letters. */
  contact: string | null;
  /** State of each procedure, at the asking and at the asked unit. */
  meeting: [string, string];
  assistance: [string, string];
  /** Whether the document of the request, and that of the answer, were saved at the other unit octet for octet. */
  documents: [boolean, boolean];
  /** Persons arrested, as each unit adds them up. */
  arrests: [number, number];
  /** State of the correction of a report, at both units. */
  correction: [string, string];
}

const asking = 'ML-BRTMTH';
const asked = 'SN-DNLTM';

/** Plays it, from the exchange in which the case was told; both units must have agreed on assistance. */
export async function playCasework(federation: Federation, exchange: string, say: (line: string) => void): Promise<CaseworkReport> {
  const as = (unit: string, officer = 'ol-1') => officerEnvironment(federation.unit(unit), officer);
  const contact = await findContact(federation, as, say);
  const meeting = await meet(as, say);
  const { assistance, documents } = await assist(federation, as, say);
  const arrests = await report(exchange, as, say);
  const correction = await correct(as, say);
  return { contact, meeting, assistance, documents, arrests, correction };
}

/** True when the case came to its end at both units. */
export function caseworkHolds({ contact, meeting, assistance, documents, arrests, correction }: CaseworkReport): boolean {
  return (
    contact !== null &&
    arrests.every((count) => count === 2) &&
    meeting.every((state) => state === 'agreed') &&
    assistance.every((state) => state === 'closed') &&
    documents.every((same) => same) &&
    correction.every((state) => state === 'executed')
  );
}

type As = (unit: string, officer?: string) => NodeJS.ProcessEnv;

async function findContact(federation: Federation, as: As, say: (line: string) => void): Promise<string | null> {
  const file = join(federation.dir, 'contacts.json');
  const role = { role: 'duty_officer', competences: ['smuggling_land', 'smuggling_sea'], languages: ['fr', 'wo'], duty: 'always' };
  const contacts = [
    { ...role, telephones: ['+221 33 889 00 00'], mailbox: 'permanence.dnltm@police.example', verifiedOn: new Date().toISOString().slice(0, 10) },
  ];
  writeFileSync(file, JSON.stringify({ contacts }), { mode: 0o600 });
  await copJson(['contact', 'publish', '--file', file], as(asked, 'chef-1'));
  const found = await until('the directory', 20, async () => {
    const { directories } = await copJson<ContactList>(['contact', 'find', 'dnl'], as(asking));
    return directories.flatMap((each) => each.contacts)[0]?.telephones?.[0];
  });
  say(`\n  ${asking} cherche « dnl » : la permanence de ${asked} répond au ${found}`);
  return found;
}

async function meet(as: As, say: (line: string) => void): Promise<[string, string]> {
  const slot = (day: number) => `2026-12-${day}T09:00:00Z/2026-12-${day}T11:00:00Z`;
  const words = ['meeting', 'request', '--to', asked, '--purpose', 'case_coordination', '--mode', 'video', '--slot', slot(14)];
  const { id } = await copJson<MessageView>(words, as(asking));
  const both = (state: string) => agreeOn(state, 'meeting', id, as);
  await both('proposed');
  await copJson(['meeting', 'counter', id, '--slot', slot(15), '--slot', slot(16), '--reason', 'deployed'], as(asked));
  await both('countered');
  say(`  ${asked} contre-propose deux autres jours`);
  await copJson(['meeting', 'accept', id, '--slot', '2'], as(asking));
  const states = await both('agreed');
  say(`  ${asking} accepte le 16 décembre : la réunion est convenue, les deux unités voient le même état`);
  return states;
}

async function assist(federation: Federation, as: As, say: (line: string) => void): Promise<Pick<CaseworkReport, 'assistance' | 'documents'>> {
  const { stdout } = await cop(['assistance', 'example'], as(asking));
  const file = join(federation.dir, 'assistance.yaml');
  writeFileSync(file, stdout, { mode: 0o600 });
  const order = documentOf(federation, 'requisition.pdf', 400_000);
  const { id } = await approved(['assistance', 'request', '--file', file, '--attach', `Réquisition=${order}`], asking, as);
  const first = await arrivesWhole(order, id, asked, as);
  say(`  ${asking} → ${asked} : demande d’entraide judiciaire avec une pièce, approuvée par le chef d’unité`);
  const both = (state: string) => agreeOn(state, 'assistance', id, as);
  await both('sent');
  await copJson(['assistance', 'acknowledge', id], as(asked));
  await copJson(['assistance', 'execute', id], as(asked));
  const statement = documentOf(federation, 'releve.pdf', 90_000);
  const text = 'Le titulaire du compte est identifié ; les originaux suivent par voie officielle.';
  const answer = await approved(['assistance', 'deliver', id, '--text', text, '--attach', `Relevé=${statement}`], asked, as);
  await both('executed');
  const second = await arrivesWhole(statement, answer.id, asking, as);
  await copJson(['assistance', 'close', id], as(asking));
  const states = await both('closed');
  say(`  ${asked} prend la demande en charge, l’exécute et remet le résultat avec sa pièce ; ${asking} la clôt`);
  return { assistance: states, documents: [first, second] };
}

/** A file of so many octets that do not pack. */
function documentOf(federation: Federation, name: string, octets: number): string {
  const path = join(federation.dir, name);
  writeFileSync(path, randomBytes(octets), { mode: 0o600 });
  return path;
}

/** True when the first document of a message, saved at this unit, is this file. */
async function arrivesWhole(file: string, message: string, unit: string, as: As): Promise<boolean> {
  await until('the document', 30, async () => {
    const { messages } = await copJson<MessageList>(['message', 'list', '--in'], as(unit));
    if (!messages.some(({ id }) => id === message)) return undefined;
    const { documents } = await copJson<MessageView>(['message', 'show', message], as(unit));
    return documents?.[0]?.state === 'complete' ? true : undefined;
  });
  const saved = `${file}.${unit}`;
  await copJson(['document', 'save', message, '1', '--out', saved], as(unit));
  return readFileSync(saved).equals(readFileSync(file));
}

async function report(exchange: string, as: As, say: (line: string) => void): Promise<[number, number]> {
  const counts = ['--count', '08051,male,adult,1', '--count', '08051,female,adult,1'];
  await copJson(['arrest', 'report', '--to', asking, '--exchange', exchange, '--on', '2026-11-25', '--country', 'SN', ...counts], as(asked));
  const total = async (unit: string) => {
    const { totals } = await copJson<ArrestList>(['arrest', 'list'], as(unit));
    return totals.arrests.reduce((sum, { own, partners }) => sum + own + partners, 0);
  };
  return until('the arrests', 20, async () => {
    const [there, here] = [await total(asked), await total(asking)];
    if (here !== there) return undefined;
    say(`  ${asked} communique deux arrestations, comptées sans donnée personnelle et liées à l’échange`);
    return [here, there] as [number, number];
  });
}

async function correct(as: As, say: (line: string) => void): Promise<[string, string]> {
  const incident = ['incident', 'report', '--to', asked, '--type', 'smuggling_land', '--at', '2026-11-24T04:10:00Z', '--place', 'Kayes, ML'];
  const wrong = await copJson<MessageView>([...incident, '--total', '32', '--wait', '20'], as(asking));
  const right = await copJson<MessageView>([...incident, '--total', '23', '--wait', '20'], as(asking));
  const ordered = await copJson<RectificationView>(['message', 'correct', wrong.id, '--by', right.id, '--because', 'inaccurate'], as(asking));
  const id = ordered.orders[0]?.id ?? '';
  const both = (state: string) => agreeOn(state, 'rectification', id, as);
  await both('sent');
  await copJson(['rectification', 'deliver', id], as(asked));
  const states = await both('executed');
  say(`  ${asking} rectifie un signalement (23 personnes et non 32) ; ${asked} applique la correction`);
  return states;
}

/** Runs a command of which the message waits for a second officer, and approves it. */
async function approved(words: readonly string[], unit: string, as: As): Promise<MessageView> {
  const held = await cop([...words, '--json'], as(unit));
  if (held.status !== 21) throw new Error(`cop ${words.join(' ')} should wait for approval: exit ${held.status}\n${held.stderr || held.stdout}`);
  return copJson<MessageView>(['message', 'approve', (JSON.parse(held.stdout) as DraftSummary).id, '--yes'], as(unit, 'chef-1'));
}

/** The state of a procedure at both units, once it is this one. */
function agreeOn(state: string, noun: 'meeting' | 'assistance' | 'rectification', id: string, as: As): Promise<[string, string]> {
  const at = async (unit: string) => {
    const list = await copJson<Partial<MeetingList & RequestList>>([noun, 'list'], as(unit));
    return (list.meetings ?? list.requests)?.find((each) => each.id === id)?.procedures[0]?.state;
  };
  return until(`${state} at both units`, 30, async () => {
    const [here, there] = [await at(asking), await at(asked)];
    return here === state && there === state ? ([here, there] as [string, string]) : undefined;
  });
}
