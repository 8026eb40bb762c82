// Every line that the story of a message can have, in both languages.
import { expect, it } from 'vitest';
import type { StoryItem } from '#gateway/contract';
import { showStory } from '../../cli/show-story.ts';
import { clocksOf } from '../../cli/times.ts';
import { makeUi } from '../../cli/ui.ts';
import { messageId, roster } from './support/samples.ts';

const reason = { code: 'KIND_NOT_ACCEPTED', fr: 'Refusé.', en: 'Refused.' };
const withheld = { code: 'HANDLING_UNACKNOWLEDGED', fr: 'Prenez acte du texte.', en: 'Take note of the text.' };
const [at, unit, id, to] = ['2026-11-24T10:15:00.000Z', 'SN-DNLTM', messageId, 'NE-ECI'];

const rows: [StoryItem, string, string][] = [
  [{ what: 'sent', at, unit, to: [to, 'ML-BRTMTH'] }, 'envoie le message à NE-ECI, ML-BRTMTH', 'sends the message to NE-ECI, ML-BRTMTH'],
  [{ what: 'opening', at, unit, kind: 'meeting_request', id }, `a ouvert la procédure (demande de réunion)  ${id}`, `has opened the procedure (meeting request)  ${id}`],
  [{ what: 'subject', at, unit, kind: 'incident', id }, `a envoyé le message dont il s’agit (incident)  ${id}`, `has sent the message that this is about (incident)  ${id}`],
  [{ what: 'source', at, unit, kind: 'incident' }, 'a envoyé le message qui est transmis (incident)', 'has sent the message that is passed on (incident)'],
  [{ what: 'receipt', at, unit, status: 'delivered' }, 'reçoit le message', 'receives the message'],
  [{ what: 'receipt', at, unit, status: 'read', officer: 'ol-1' }, 'lit le message, officier ol-1', 'reads the message, officer ol-1'],
  [{ what: 'receipt', at, unit, status: 'answered', officer: 'ol-1' }, 'répond au message, officier ol-1', 'answers the message, officer ol-1'],
  [{ what: 'receipt', at, unit, status: 'rejected', reason }, 'refuse le message (KIND_NOT_ACCEPTED)', 'refuses the message (KIND_NOT_ACCEPTED)'],
  [{ what: 'receipt', at, unit, status: 'expired' }, 'reçoit le message trop tard', 'receives the message too late'],
  [{ what: 'receipt', at, unit, status: 'undeliverable' }, 'ne peut pas recevoir le message', 'cannot receive the message'],
  [{ what: 'expired', at, unit, to }, 'n’a pas pu le remettre à NE-ECI avant l’expiration', 'could not hand it over to NE-ECI before it expired'],
  [{ what: 'step', at, unit, kind: 'meeting_request', side: 'asked', act: 'accept', counts: true, id }, `accepte  ${id}`, `accepts  ${id}`],
  [{ what: 'step', at, unit, kind: 'rectification_order', side: 'asked', act: 'deliver', counts: false, id }, `applique la demande, sans effet, l’autre unité avait déjà agi  ${id}`, `applies the order, without effect, the other unit had acted already  ${id}`],
  [{ what: 'forward', at, unit, to: [to], id }, `transmet le message à NE-ECI  ${id}`, `passes the message on to NE-ECI  ${id}`],
  [{ what: 'order', at, unit, to, state: 'sent', action: 'correct', id }, `demande à NE-ECI de corriger le message (envoyée)  ${id}`, `asks NE-ECI to correct the message (sent)  ${id}`],
  [{ what: 'order', at, unit, to, state: 'executed', action: 'recall', id }, `rappelle le message auprès de NE-ECI (exécutée)  ${id}`, `recalls the message from NE-ECI (executed)  ${id}`],
  [{ what: 'order', at, unit, to, state: 'refused', action: 'erase', id }, `demande à NE-ECI d’effacer le message (refusée)  ${id}`, `asks NE-ECI to erase the message (refused)  ${id}`],
  [{ what: 'order', at, unit, to, state: 'withdrawn', action: 'restrict', id }, `demande à NE-ECI de restreindre l’usage du message (retirée)  ${id}`, `asks NE-ECI to restrict the use of the message (withdrawn)  ${id}`],
  [{ what: 'order', at, unit, to, state: 'sent', id, withheld }, `demande à NE-ECI une rectification (envoyée), Prenez acte du texte.  ${id}`, `asks NE-ECI for a rectification (sent), Take note of the text.  ${id}`],
  [{ what: 'permission', at, unit, to, state: 'granted', use: 'forward', id }, `demande à NE-ECI la permission de le transmettre (accordée)  ${id}`, `asks NE-ECI for permission to pass it on (granted)  ${id}`],
  [{ what: 'permission', at, unit, to, state: 'refused', use: 'court', id }, `demande à NE-ECI la permission de le produire en justice (refusée)  ${id}`, `asks NE-ECI for permission to use it in court (refused)  ${id}`],
  [{ what: 'permission', at, unit, to, state: 'sent', id }, `demande à NE-ECI une permission (envoyée)  ${id}`, `asks NE-ECI for a permission (sent)  ${id}`],
  [{ what: 'replacement', at, unit, id }, `envoie le message qui le remplace  ${id}`, `sends the message that takes its place  ${id}`],
  [{ what: 'erased', at, unit, id }, `détruit le contenu  ${id}`, `destroys the content  ${id}`],
  [{ what: 'assigned', at, unit, officer: 'ol-2', by: 'chef-1' }, 'confie le message à ol-2 (officier chef-1)', 'assigns the message to ol-2 (officer chef-1)'],
  [{ what: 'assigned', at, unit, by: 'chef-1' }, 'ne confie plus le message à personne (officier chef-1)', 'assigns the message to nobody any more (officer chef-1)'],
]; // biome-ignore format: a table, read as one

it.each(rows)('$what', (item, fr, en) => {
  expect(shown(item, 'fr')).toBe(`\nDéroulement\n  24 nov. 2026, 10:15 (Bamako)  SN-DNLTM  ${fr}\n`);
  expect(shown(item, 'en')).toBe(`\nWhat happened\n  24 Nov 2026, 10:15 (Bamako)  SN-DNLTM  ${en}\n`);
});

function shown(item: StoryItem, language: 'fr' | 'en'): string {
  const out: string[] = [];
  const stdout = { write: (text: string) => out.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const streams = { stdin: process.stdin, stdout, stderr: stdout, env: {}, signal: new AbortController().signal };
  showStory([item], clocksOf(roster.members, 'ML-BRTMTH'), makeUi(streams, language, false, true));
  return out.join('');
}
