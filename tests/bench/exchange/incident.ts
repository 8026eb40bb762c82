// A report of a kilobyte that does not pack well: places with names that say nothing.
import { randomBytes } from 'node:crypto';
import { type Content, encodeContent, type Place, parseOfficerId, type UnitId } from '#protocol';
import type { ComposeInput } from '../../../gateway/outbound/compose.ts';

const PLACES = 12;

const accented = [...'àâäçéèêëîïôöùûüÿ'];

const author = parseOfficerId('ol-1');

/** The content of a report. */
function incident(): Content {
  const place = (name: string): Place => ({ name, country: 'ML', latitude: undefined, longitude: undefined });
  return {
    author,
    caseReference: '',
    handling: ['H0'],
    body: {
      kind: 'incident',
      type: 'smuggling_land',
      occurredFrom: new Date('2026-11-23T05:40:00Z'),
      occurredTo: undefined,
      place: place('Gao'),
      route: Array.from({ length: PLACES }, () => place(meaningless())),
      headCount: { total: 23, women: undefined, men: undefined, minors: undefined },
      means: ['pickup'],
    },
  };
}

/** 60 letters, as many as the name of a place may have; one in four takes two octets. */
function meaningless(): string {
  return randomBytes(45)
    .toString('base64')
    .replace(/[+/]/g, 'x')
    .replace(/[0-9a-f]/g, (digit) => accented[Number.parseInt(digit, 16)] as string);
}

/** A report to one unit, as an officer's request comes to it. */
export function report(to: UnitId): ComposeInput {
  const by = { officer: author, role: 'liaison', justification: 'Dossier BRTMTH/2026/0142' };
  return { content: incident(), to: [to], priority: 'routine', training: false, lifeMs: 7 * 24 * 3_600_000, by };
}

/** Octets of the content of one. */
export const incidentOctets = (): number => encodeContent(incident()).length;
