// Requests for mutual legal assistance and for extradition between two units, with the command alone: what a request must have, a second officer,
// every state on both sides, crossed steps, a unit that was restarted in between.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { DraftSummary, MessageList, MessageView, RequestList } from '#gateway/contract';
import type { UnitId } from '#protocol';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const HOUR_MS = 3_600_000;
const clock = { ahead: 0 };
const now = () => new Date(Date.now() + clock.ahead);
const dir = mkdtempSync(join(tmpdir(), 'cop-assistance-'));
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start(undefined, now);
  await linked(mali, senegal);
}, 60_000);
beforeEach(() => {
  clock.ahead = 0;
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true });
});

const cop = (at: LiveUnit, words: readonly string[], officer = 'ol-1') => copAt(at, officer, ...words);
const json = <T>(at: LiveUnit, words: readonly string[], officer = 'ol-1') => jsonAt<T>(at, officer, ...words);

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
const list = (at: LiveUnit, noun: string) => json<RequestList>(at, [noun, 'list']);
const stateAt = async (at: LiveUnit, noun: string, id: string) =>
  (await list(at, noun)).requests.find((each) => each.id === id)?.procedures[0] ?? { state: 'absent', steps: [], possible: [] };
/** Both ends see this state, and the same steps. */
const agree = (noun: string, id: string, state: string) =>
  until(`${state} at both ends`, 20, async () => {
    const [here, there] = [await stateAt(mali, noun, id), await stateAt(senegal, noun, id)];
    const counted = (steps: typeof here.steps) => steps.filter(({ counts }) => counts).map(({ messageId }) => messageId);
    const same = here.steps.length === there.steps.length && counted(here.steps).join() === counted(there.steps).join();
    return here.state === state && there.state === state && same ? true : undefined;
  });

/** The example of a request, changed. */
async function written(noun: string, change: (request: { form: Record<string, unknown>; caseData?: unknown }) => void = () => {}): Promise<string> {
  const request = parse((await cop(mali, [noun, 'example'])).out) as { form: Record<string, unknown> };
  change(request);
  const file = join(dir, `${Math.random()}.yaml`);
  writeFileSync(file, stringify(request));
  return file;
}

/** Sends a request, with the head's approval; its id. */
async function send(noun: string, file: string): Promise<string> {
  const held = await cop(mali, [noun, 'request', '--file', file, '--json']);
  expect(held.exit).toBe(21);
  const draft = JSON.parse(held.out) as DraftSummary;
  return (await json<MessageView>(mali, ['message', 'approve', draft.id, '--yes'], 'chef-1')).id;
}

/** Takes a step; what tells something waits for the head of unit, who approves it. */
async function step(at: LiveUnit, noun: string, words: readonly string[]): Promise<void> {
  const { exit, out, err } = await cop(at, [noun, ...words, '--json']);
  expect([exit, exit === 0 ? err : '']).toEqual([words.includes('--text') ? 21 : 0, '']);
  if (exit === 21) await json(at, ['message', 'approve', (JSON.parse(out) as DraftSummary).id, '--yes'], 'chef-1');
}

const clocksAt = async (at: LiveUnit, id: string) => (await json<MessageList>(at, ['message', 'list'])).messages.find((each) => each.id === id)?.clocks ?? [];
/** What is late and still to come. */
const late = async (at: LiveUnit, id: string) =>
  (await clocksAt(at, id)).filter(({ stoppedAt, lateMinutes }) => !stoppedAt && lateMinutes).map(({ clock: name, unit }) => `${name} ${unit}`);

/** An entry of this kind in both registers. */
async function basis(kinds: string[]): Promise<void> {
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds, purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    expect((await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
}

describe('a request that is not whole', () => {
  it.each<[string, string, string]>([
    ['requestingAuthority', 'requestingAuthority', 'UNTOC 18(15)(a)'],
    ['nature', 'nature', 'UNTOC 18(15)(b)'],
    ['subject', 'subject', 'UNTOC 18(15)(b)'],
    ['conductingAuthority', 'conductingAuthority', 'UNTOC 18(15)(b)'],
    ['facts', 'facts', 'UNTOC 18(15)(c)'],
    ['assistance', 'assistance', 'UNTOC 18(15)(d)'],
    ['purpose', 'purpose', 'UNTOC 18(15)(f)'],
  ])('without %s does not leave, and is told why', async (_, field, article) => {
    const file = await written('assistance', ({ form }) => delete form[field]);
    const refused = await cop(mali, ['assistance', 'request', '--file', file, '--json']);
    expect([refused.exit, errorOf(refused)]).toMatchObject([20, { code: 'REQUEST_INCOMPLETE', params: { detail: `${field} (${article})` } }]);
  });

  it('names everything that is missing at once', async () => {
    const file = await written('assistance', ({ form }) => {
      for (const field of ['facts', 'purpose']) delete form[field];
    });
    expect(errorOf(await cop(mali, ['assistance', 'request', '--file', file, '--json'])).params.detail).toBe(
      'facts (UNTOC 18(15)(c)), purpose (UNTOC 18(15)(f))',
    );
  });

  it('may do without the facts when a document is only to be served', async () => {
    const file = await written('assistance', ({ form }) => {
      delete form.facts;
      form.assistance = [{ form: 'service', description: 'Notification d’une convocation.' }];
    });
    // It is whole; what it lacks now is a legal basis.
    expect(errorOf(await cop(mali, ['assistance', 'request', '--file', file, '--json'])).code).toBe('LEGAL_BASIS_MISSING');
  });

  it.each<[string, (form: Record<string, unknown>) => void, string]>([
    ['without its warrant', (form) => delete form.act, 'act (UN Model Treaty 5(1)(c))'],
    ['of nobody in the case data', (form) => Object.assign(form, { person: 's9' }), 'person (UN Model Treaty 5(1)(a))'],
    [
      'without the text of the law',
      (form) => delete (form.offences as Record<string, unknown>[])[0]?.textOfLaw,
      'offences.textOfLaw (UN Model Treaty 5(1)(b))',
    ],
    [
      'of somebody convicted, with a warrant alone',
      (form) => Object.assign(form, { soughtAs: 'convicted' }),
      'act.kind (UN Model Treaty 5(1)(c)), sentence (UN Model Treaty 5(1)(d)), remainingMonths (UN Model Treaty 5(1)(d))',
    ],
    ['for a provisional arrest without the intention to request', (form) => Object.assign(form, { kind: 'provisional_arrest' }), 'willRequest (UNTOC 16(9))'],
  ])('an extradition %s does not leave', async (_, change, detail) => {
    const file = await written('extradition', ({ form }) => change(form));
    expect(errorOf(await cop(mali, ['extradition', 'request', '--file', file, '--json']))).toMatchObject({ code: 'REQUEST_INCOMPLETE', params: { detail } });
  });
});

describe('a request for assistance', () => {
  beforeAll(async () => {
    expect(errorOf(await cop(mali, ['assistance', 'request', '--file', await written('assistance'), '--json'])).code).toBe('LEGAL_BASIS_MISSING');
    // An agreement about incidents is none about assistance.
    await basis(['incident']);
    expect(errorOf(await cop(mali, ['assistance', 'request', '--file', await written('assistance'), '--json'])).code).toBe('LEGAL_BASIS_MISSING');
    await basis(['assistance', 'extradition']);
  });

  it('is executed step by step, after a question; both units see every state', async () => {
    const id = await send('assistance', await written('assistance'));
    await agree('assistance', id, 'sent');
    const shown = plain((await cop(senegal, ['message', 'show', id, '--lang', 'fr'])).out);
    for (const text of [
      'Exposé des faits',
      '23 personnes a été intercepté',
      'copie pour la police, la demande officielle suit',
      'Diarra',
      `cop assistance acknowledge ${id}`,
    ])
      expect(shown).toContain(text);
    await step(senegal, 'assistance', ['acknowledge', id]);
    await agree('assistance', id, 'acknowledged');
    expect((await json<MessageView>(mali, ['message', 'show', id])).status).toBe('answered');
    await step(senegal, 'assistance', ['ask', id, '--text', 'Quel opérateur gère le compte ?']);
    await agree('assistance', id, 'information_requested');
    // The formal request changes no state: it is known to both.
    await step(mali, 'assistance', ['transmit', id, '--on', '2026-11-30']);
    await step(mali, 'assistance', ['inform', id, '--text', 'Le compte est chez un opérateur de Dakar.']);
    await agree('assistance', id, 'acknowledged');
    await step(senegal, 'assistance', ['execute', id]);
    await step(senegal, 'assistance', ['deliver-part', id, '--text', 'Le titulaire du compte est identifié.']);
    await agree('assistance', id, 'partly_executed');
    await step(senegal, 'assistance', ['deliver', id, '--text', 'Les opérations de mai et juin suivent par voie officielle.']);
    await agree('assistance', id, 'executed');
    await step(mali, 'assistance', ['close', id]);
    await agree('assistance', id, 'closed');
    const story = plain((await cop(mali, ['message', 'show', id, '--lang', 'fr'])).out);
    const told = [
      'prend la demande en charge',
      'demande des précisions',
      'annonce la transmission officielle',
      'apporte des précisions',
      'commence l’exécution',
      'remet une partie du résultat',
      'remet le résultat',
      'clôt la procédure',
    ];
    expect(told.map((text) => story.indexOf(text)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(true);
  }, 60_000);

  it('is refused with a reason, and no step is possible that the table does not have', async () => {
    const id = await send('assistance', await written('assistance'));
    await agree('assistance', id, 'sent');
    const early = errorOf(await cop(senegal, ['assistance', 'deliver', id, '--text', 'Déjà ?', '--json']));
    expect(early).toMatchObject({ code: 'STEP_IMPOSSIBLE', params: { act: 'deliver', got: 'sent', expected: 'acknowledge, refuse' } });
    expect(plain(early.fr)).toContain('Cette unité peut : prend la demande en charge, refuse');
    expect(errorOf(await cop(senegal, ['assistance', 'refuse', id, '--json'])).code).toBe('USAGE');
    await step(senegal, 'assistance', ['refuse', id, '--reason', 'dual_criminality']);
    await agree('assistance', id, 'refused');
  });

  it('withdrawn while it is executed there: the unit that has done it comes first, at both ends', async () => {
    const id = await send('assistance', await written('assistance'));
    await agree('assistance', id, 'sent');
    await step(senegal, 'assistance', ['acknowledge', id]);
    await step(senegal, 'assistance', ['execute', id]);
    await agree('assistance', id, 'executing');
    // Each acts while there is no link: neither knows what the other does.
    await senegal.stop();
    await step(mali, 'assistance', ['withdraw', id]);
    await mali.stop();
    await senegal.start(undefined, now);
    await step(senegal, 'assistance', ['deliver', id, '--text', 'Fait.']);
    await mali.start(undefined, now);
    await linked(mali, senegal);
    await agree('assistance', id, 'executed');
    for (const at of [mali, senegal]) {
      const { steps } = await stateAt(at, 'assistance', id);
      expect(steps.filter(({ counts }) => !counts).map(({ act, side }) => [act, side])).toEqual([['withdraw', 'asking']]);
    }
  }, 60_000);

  it('shows at both ends until when there is time, before it is over; a question lets it stand still, a later day moves it', async () => {
    const file = await written('assistance', (request) => Object.assign(request, { priority: 'urgent' }));
    const id = await send('assistance', file);
    await agree('assistance', id, 'sent');
    await mali.settled(id);
    /** The lines of the clocks in a list, at both ends the same; instants, which `dueAt` compares, and minutes, which go by, left out. */
    const shown = async () => {
      const masked = (line: string) =>
        line
          .trim()
          .replaceAll(/ {2,}/g, ' ')
          .replace(/\d+ \S+ \d{4}, \d\d:\d\d \((Bamako|Dakar)\)/, '…')
          .replace(/\d+ min/, '… min');
      const lines = async (at: LiveUnit) => {
        const { out } = await cop(at, ['assistance', 'list', '--lang', 'fr']);
        const own = plain(out)
          .split(/^(?=demande d’entraide )/m)
          .find((each) => each.startsWith(`demande d’entraide ${id} `));
        return (own ?? '')
          .split('\n')
          .filter((line) => /délai|jour annoncé/.test(line))
          .map(masked);
      };
      const [here, there] = [await lines(mali), await lines(senegal)];
      expect(there).toEqual(here);
      return here;
    };
    const dueAt = async () => {
      const [here, there] = [await clocksAt(mali, id), await clocksAt(senegal, id)];
      expect(there.map((each) => each.dueAt)).toEqual(here.map((each) => each.dueAt));
      return here.map((each) => each.dueAt);
    };
    const [first = '', result = ''] = await dueAt();
    expect(await shown()).toEqual([
      'Première réponse SN-DNLTM a jusqu’au …, il reste 7 h … min (délai habituel)',
      'Résultat SN-DNLTM a jusqu’au …, il reste 2 j 23 h (délai habituel)',
    ]);
    const bamako = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Africa/Bamako', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(first));
    expect(plain((await cop(mali, ['message', 'show', id, '--lang', 'fr'])).out)).toContain(
      `SN-DNLTM a jusqu’au ${bamako}, ${first.slice(11, 16)} (Bamako), il reste 7 h`,
    );
    clock.ahead = 9 * HOUR_MS;
    await step(senegal, 'assistance', ['acknowledge', id]);
    await step(senegal, 'assistance', ['ask', id, '--text', 'Quel opérateur gère le compte ?']);
    await agree('assistance', id, 'information_requested');
    expect((await shown()).slice(0, 2)).toEqual([
      'Première réponse SN-DNLTM a agi le …, avec 1 h … min de retard (délai habituel)',
      'Résultat SN-DNLTM attend les précisions de ML-BRTMTH, délai suspendu. Si elles arrivaient maintenant, SN-DNLTM aurait jusqu’au …, il reste 2 j 14 h (délai habituel)',
    ]);
    clock.ahead = 33 * HOUR_MS;
    await step(mali, 'assistance', ['inform', id, '--text', 'Un opérateur de Dakar.']);
    await agree('assistance', id, 'acknowledged');
    const waited = Date.parse((await dueAt())[1] ?? '') - Date.parse(result);
    expect(Math.round(waited / HOUR_MS)).toBe(24);
    expect((await shown()).slice(1)).toEqual([
      'Résultat SN-DNLTM a jusqu’au …, il reste 2 j 14 h (délai habituel)',
      'en attente de précisions : 24 h, en plus du délai',
    ]);
    const day = new Date(now().getTime() + 5 * 24 * HOUR_MS).toISOString().slice(0, 10);
    await step(senegal, 'assistance', ['execute', id, '--on', day]);
    await agree('assistance', id, 'executing');
    expect((await dueAt())[1]).toBe(`${day}T23:59:59.999Z`);
    expect((await shown())[1]).toMatch(/^Résultat SN-DNLTM a jusqu’au …, il reste \d j( \d+ h)? \(jour annoncé par l’unité requise\)$/);
    await step(senegal, 'assistance', ['deliver', id, '--text', 'Fait.']);
    await agree('assistance', id, 'executed');
    expect((await clocksAt(mali, id))[1]).toMatchObject({ state: 'met', source: 'announced', waitedMinutes: 1440 });
    expect(await shown()).toEqual(['Première réponse SN-DNLTM a agi le …, avec 1 h … min de retard (délai habituel)']);
  }, 60_000);

  it('of which the answer was not agreed upon is late after 7 days, or after 8 hours when it is urgent', async () => {
    for (const [file, hours] of [
      [await written('assistance'), 168],
      [await written('assistance', (request) => Object.assign(request, { priority: 'urgent' })), 8],
    ] as const) {
      // biome-ignore format: pairs
      clock.ahead = 0;
      const id = await send('assistance', file);
      await mali.settled(id);
      clock.ahead = (hours - 1) * HOUR_MS;
      expect(await late(mali, id), `${hours} h`).toEqual([]);
      clock.ahead = (hours + 1) * HOUR_MS;
      expect(await late(mali, id), `${hours} h`).toContain('first SN-DNLTM');
    }
  });

  it('that is late says how long there was no link meanwhile, also when a unit was off without a word', async () => {
    const id = await send('assistance', await written('assistance'));
    await mali.settled(id);
    await senegal.stop();
    await until('the link is missed', 15, async () => (mali.gateway?.links.status('SN-DNLTM' as UnitId)?.state === 'up' ? undefined : true));
    // Ten hours of a power cut, by the clocks of both.
    clock.ahead = 10 * HOUR_MS;
    await senegal.start(undefined, now);
    await linked(mali, senegal);
    clock.ahead = 170 * HOUR_MS;
    for (const at of [mali, senegal]) {
      const [first] = await clocksAt(at, id);
      expect(first, at.unit.unit).toMatchObject({ clock: 'first', unit: 'SN-DNLTM', state: 'running', lateMinutes: expect.any(Number), outageMinutes: 600 });
    }
    expect(plain((await cop(mali, ['message', 'show', id, '--lang', 'fr'])).out)).toContain('sans liaison entre les deux unités : 10 h, compris dans le délai');
  }, 40_000);

  it('that is not answered in the agreed time is late, and says since when', async () => {
    const offer = {
      with: 'SN-DNLTM',
      kinds: ['assistance'],
      purposes: ['EXCH'],
      retentionMonths: 12,
      urgentHours: 8,
      routineHours: 72,
      until: new Date(Date.now() + 365 * 24 * HOUR_MS).toISOString(),
    };
    const { body } = await mali.ask<{ id: string }>(
      'POST',
      '/v1/agreements',
      { ...offer, instruments: [{ instrument: 'UNTOC', article: 'art. 18' }] },
      'chef-1',
    );
    await until('the proposal', 15, async () =>
      (await senegal.ask('POST', `/v1/agreements/${body.id}/accept`, {}, 'chef-1')).status === 201 ? true : undefined,
    );
    await until('the acceptance', 15, async () => {
      const { entries } = (await mali.ask<{ entries: { id: string; state: string }[] }>('GET', '/v1/agreements')).body;
      return entries.some(({ id, state }) => id === body.id && state === 'in_force') ? true : undefined;
    });
    const id = await send('assistance', await written('assistance'));
    await agree('assistance', id, 'sent');
    await mali.settled(id);
    clock.ahead = 73 * HOUR_MS;
    expect([await late(mali, id), await late(senegal, id)]).toEqual([['first SN-DNLTM'], ['first SN-DNLTM']]);
    await step(senegal, 'assistance', ['acknowledge', id]);
    await agree('assistance', id, 'acknowledged');
    expect([await late(mali, id), await late(senegal, id)]).toEqual([[], []]);
  });
});

describe('a request for extradition', () => {
  it('goes from the arrest to the surrender, each on its day', async () => {
    const id = await send('extradition', await written('extradition'));
    await agree('extradition', id, 'sent');
    const steps: [LiveUnit, string[], string][] = [
      [senegal, ['acknowledge'], 'acknowledged'],
      [senegal, ['arrest', '--on', '2026-11-28'], 'arrested'],
      [senegal, ['grant', '--on', '2027-01-10'], 'granted'],
      [senegal, ['surrender', '--on', '2027-01-20'], 'surrendered'],
      [mali, ['close'], 'closed'],
    ];
    for (const [at, [act = '', ...more], state] of steps) {
      await json(at, ['extradition', act, id, ...more]);
      await agree('extradition', id, state);
    }
    expect(plain((await cop(mali, ['extradition', 'list', '--lang', 'fr'])).out)).toContain('annonce l’arrestation');
  }, 40_000);

  it('withdrawn while the person is arrested there, with no link up, was executed, at both ends; one of them restarted in between', async () => {
    const id = await send('extradition', await written('extradition', ({ form }) => Object.assign(form, { kind: 'provisional_arrest', willRequest: true })));
    await agree('extradition', id, 'sent');
    await json(senegal, ['extradition', 'acknowledge', id]);
    await agree('extradition', id, 'acknowledged');
    await senegal.stop();
    await json(mali, ['extradition', 'withdraw', id]);
    await mali.stop();
    await senegal.start(undefined, now);
    await json(senegal, ['extradition', 'arrest', id, '--on', '2026-11-29']);
    await senegal.stop();
    await mali.start(undefined, now);
    await senegal.start(undefined, now);
    await linked(mali, senegal);
    await agree('extradition', id, 'arrested');
    // Now that it is known, it can be taken back all the same.
    await json(mali, ['extradition', 'withdraw', id]);
    await agree('extradition', id, 'withdrawn');
  }, 60_000);
});
