import type { HeadCount, Incident, Place } from '#protocol';
import { SMALLEST_COUNT } from './aggregates.ts';

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
    headCount: Object.fromEntries(
      Object.entries(incident.headCount).map(([name, count]) => [name, count !== undefined && count >= SMALLEST_COUNT ? count : undefined]),
    ) as unknown as HeadCount,
  };
}

function coarse({ country, subdivision }: Place): Place {
  return { name: '', country, latitude: undefined, longitude: undefined, ...(subdivision ? { subdivision } : {}) };
}

/** Stages that look alike once they are coarse are one stage. */
function distinct(route: Place[]): Place[] {
  return route.filter(({ country, subdivision }, index) => country !== route[index - 1]?.country || subdivision !== route[index - 1]?.subdivision);
}
