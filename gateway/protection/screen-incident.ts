import type { HeadCount, Incident, Place } from '#protocol';
import { restOf, tellable } from './small-counts.ts';

/** An incident for recipients outside the police: the month, the first-level subdivision, counts of 5 or more (row "incident"). */
export function generaliseIncident(incident: Incident, now: Date): Incident {
  const from = new Date(Date.UTC(incident.occurredFrom.getUTCFullYear(), incident.occurredFrom.getUTCMonth(), 1));
  const last = incident.occurredTo ?? incident.occurredFrom;
  const until = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1) - 1);
  return {
    ...incident,
    occurredFrom: from,
    occurredTo: until > from && from < now ? until : undefined,
    place: coarse(incident.place),
    route: distinct(incident.route.map(coarse)),
    headCount: coarseCount(incident.headCount),
  };
}

/** The counts that may be told: those of 5 and more, unless a smaller one could be had from them by subtraction. */
function coarseCount({ total, ...parts }: HeadCount): HeadCount {
  const [whole] = tellable(total === undefined ? [] : [{ count: total }], undefined);
  const known = Object.entries(parts).flatMap(([name, count]) => (count === undefined ? [] : [{ name, count }]));
  const told = tellable(known, whole && restOf(whole.count));
  const of = (part: string) => told.find(({ name }) => name === part)?.count;
  return { total: whole?.count, women: of('women'), men: of('men'), minors: of('minors') };
}

/** Of a place its country and first-level subdivision. */
export function coarse({ country, subdivision }: Place): Place {
  return { name: '', country, latitude: undefined, longitude: undefined, ...(subdivision ? { subdivision } : {}) };
}

/** Stages that look alike once they are coarse are one stage. */
function distinct(route: Place[]): Place[] {
  return route.filter(({ country, subdivision }, index) => country !== route[index - 1]?.country || subdivision !== route[index - 1]?.subdivision);
}
