// What is asked of the officer API.
import { seldom } from './fill.ts';

/** Ids of the messages that both units really exchanged. */
export interface Shown {
  out: string;
  in: string;
  meetings: [sent: string, came: string];
}

/** One question. */
export interface Query {
  name: string;
  what: string;
  method?: 'GET' | 'POST';
  path: string;
  body?: unknown;
  officer?: string;
}

/** Every question of which the time is measured, once for each size. */
export function queries(shown: Shown): Query[] {
  const incident = { type: 'smuggling_land', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' }, headCount: { total: 23 } };
  return [
    { name: 'nothing', what: 'the members’ list, for which nothing stored is read', path: '/v1/roster' },
    { name: 'list', what: 'messages, the newest 50', path: '/v1/messages' },
    { name: 'list-in', what: 'those that came', path: '/v1/messages?direction=in' },
    { name: 'list-partner', what: 'those of one partner of three', path: '/v1/messages?peer=NE-ECI' },
    { name: 'list-seldom', what: 'those of a partner that has been silent for long', path: `/v1/messages?peer=${seldom}` },
    { name: 'list-kind', what: 'those of one kind', path: '/v1/messages?kind=meeting_request' },
    { name: 'list-absent', what: 'those of a kind that there is none of', path: '/v1/messages?kind=arrest_report' },
    { name: 'list-both', what: 'those of one kind of one partner', path: '/v1/messages?kind=meeting_request&peer=NE-ECI' },
    { name: 'list-mine', what: 'one’s own', path: '/v1/messages?mine=1' },
    { name: 'list-unassigned', what: 'those that nobody has', path: '/v1/messages?unassigned=1' },
    { name: 'list-unread', what: 'those that nobody has opened', path: '/v1/messages?unread=1' },
    { name: 'list-last', what: 'the last page', path: `/v1/messages?before=${shown.meetings[1]}` },
    { name: 'show-out', what: 'one that was sent, the oldest', path: `/v1/messages/${shown.out}` },
    { name: 'show-in', what: 'one that came, as old', path: `/v1/messages/${shown.in}` },
    { name: 'story', what: 'all that became of it', path: `/v1/messages/${shown.in}/story` },
    { name: 'deliveries', what: 'how far one has come', path: `/v1/messages/${shown.out}/deliveries` },
    { name: 'meetings', what: 'meetings with their states, 500 at most', path: '/v1/meetings' },
    { name: 'status', what: 'counts: the state of the unit', path: '/v1/status' },
    { name: 'links', what: 'counts: its links', path: '/v1/peers' },
    { name: 'link', what: 'counts: one link', path: '/v1/peers/SN-DNLTM' },
    { name: 'log', what: 'audit log, the newest 50', path: '/v1/audit/entries', officer: 'audit-1' },
    { name: 'log-last', what: 'its last page', path: '/v1/audit/entries?beyond=60', officer: 'audit-1' },
    { name: 'log-message', what: 'entries about one message', path: `/v1/audit/entries?message=${shown.in}`, officer: 'audit-1' },
    { name: 'log-partner', what: 'entries with one partner', path: '/v1/audit/entries?partner=NE-ECI', officer: 'audit-1' },
    { name: 'log-officer', what: 'what one officer did', path: '/v1/audit/entries?officer=ol-1', officer: 'audit-1' },
    { name: 'log-act', what: 'entries of a rare act', path: '/v1/audit/entries?act=keys.changed', officer: 'audit-1' },
    { name: 'log-days', what: 'entries of days long past', path: '/v1/audit/entries?to=2026-01-01T00:00:00Z', officer: 'audit-1' },
    { name: 'log-status', what: 'the state of the log', path: '/v1/audit/status', officer: 'audit-1' },
    { name: 'send', what: 'an incident sent, until it is sealed and stored', method: 'POST', path: '/v1/incidents', body: { to: ['SN-DNLTM'], incident } },
  ];
}
