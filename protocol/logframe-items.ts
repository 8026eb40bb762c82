// What an exchange comes to in the logical framework: the one place where the rules of counting stand. Pure, so that whoever checks a number
// applies the same rules.
import type { Counted } from './counted.ts';
import type { UnitId } from './ids.ts';
import type { MemberKind, MessageKind } from './vocabulary.ts';

/** A signed delivery of one message of an exchange, or of what rectifies it. */
export interface Delivered<R = number> {
  message: string;
  exchange: string;
  /** Whose exchange it is. */
  from: string;
  /** 0 for what rectifies nothing, then in the order in which one rectifies another. */
  turn: number;
  peer: UnitId;
  peerKind: MemberKind;
  direction: 'sent' | 'received';
  /** Instant of the receipt, by the clock of whoever signed it: milliseconds. */
  at: number;
  /** What tells the receipt. */
  receipt: R;
}

/** One thing that counts. */
export interface Item<R = number> {
  exchange: string;
  /** Whose exchange it is. */
  from: string;
  indicator: string;
  /** Of several of one exchange: a partner, a line of a report; empty otherwise. */
  part: string;
  at: number;
  /** Words of the indicator's dimensions, in their order. */
  words: string[];
  value: number;
  receipt: R;
}

const regional: ReadonlySet<MemberKind> = new Set<MemberKind>(['partner_cop', 'europol_channel', 'interpol_ncb']);

/** True for a delivery by which an exchange of this kind counts: information is exchanged between police units, EUROPOL and INTERPOL. */
export function doesCount(kind: MessageKind, { peerKind }: Delivered<unknown>): boolean {
  return kind !== 'incident' || regional.has(peerKind);
}

/**
 * What counts of one exchange, with what rectifies it: its kind, what the views of its newest message count as, and the signed deliveries that
 * count, of all of them. `takenBack`: its sender has taken it back from everybody.
 */
export function itemsOfExchange<R>(kind: MessageKind, views: readonly Counted[], deliveries: readonly Delivered<R>[], takenBack: boolean): Item<R>[] {
  const each = firstEach(deliveries);
  const [first] = each;
  if (!first) return [];
  const itemAt = (indicator: string, part: string, { at, receipt }: Delivered<R>, words: string[]): Item<R> => ({
    ...{ exchange: first.exchange, from: first.from, indicator, part, at, words, value: 1, receipt },
  });
  // A view that was reduced for its addressee may not tell of the victims of whom another one tells.
  const counted = views.find(({ victims }) => victims) ?? views[0] ?? {};
  switch (kind) {
    case 'incident': {
      const { type = 'unknown', crime = 'unknown', victims } = counted;
      return [
        itemAt('IND-1', '', first, [first.direction, type, crime]),
        ...each.map((one) => itemAt('IND-1R', one.peer, one, [one.direction, one.peer])),
        ...(victims ? [itemAt('IND-5', '', first, [crime, victims.sex, victims.age])] : []),
      ];
    }
    case 'arrest_report': {
      if (takenBack) return [];
      const { country = 'unknown', arrests = [] } = counted;
      return arrests.flatMap(({ crime, sex, age, count }, line) =>
        count === 0 ? [] : [{ ...itemAt('IND-2', String(line), first, [country, crime, sex, age]), value: count }],
      );
    }
    case 'assistance_request':
      return first.direction === 'received' ? [itemAt('IND-3', '', first, [first.peer])] : [];
    case 'extradition_request':
      return each.map((one) => itemAt('IND-4', one.peer, one, [one.direction, one.peer, counted.crime ?? 'unknown']));
    default:
      return [];
  }
}

/** The first delivery to each unit: of what was rectified before what rectifies it, then the earliest. */
function firstEach<R>(deliveries: readonly Delivered<R>[]): Delivered<R>[] {
  const inOrder = [...deliveries].sort((a, b) => a.turn - b.turn || a.at - b.at || (a.peer < b.peer ? -1 : a.peer > b.peer ? 1 : 0));
  return inOrder.filter(({ peer }, index) => inOrder.findIndex((each) => each.peer === peer) === index);
}
