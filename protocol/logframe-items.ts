// What an exchange comes to in the logical framework: the one place where the rules of counting stand. Pure, so that whoever checks a number
// applies the same rules.
import type { Counted } from './counted.ts';
import type { UnitId } from './ids.ts';
import type { MemberKind, MessageKind } from './vocabulary.ts';

/** A signed delivery of one message of an exchange. */
export interface Delivered<R = number> {
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

/**
 * What counts of one exchange: its kind, what its newest message counts as, and its signed deliveries (of the first message, when another one
 * has taken its place). `takenBack`: its sender has taken it back.
 */
export function itemsOfExchange<R>(kind: MessageKind, counted: Counted, deliveries: readonly Delivered<R>[], takenBack: boolean): Item<R>[] {
  switch (kind) {
    case 'incident': {
      const toPartners = firstEach(deliveries.filter(({ peerKind }) => regional.has(peerKind)));
      const [first] = toPartners;
      if (!first) return [];
      const { type = 'distress', crime = 'other', victims } = counted;
      return [
        itemAt('IND-1', '', first, [first.direction, type, crime]),
        ...toPartners.map((each) => itemAt('IND-1R', each.peer, each, [each.direction, each.peer])),
        ...(victims ? [itemAt('IND-5', '', first, [crime, victims.sex, victims.age])] : []),
      ];
    }
    case 'arrest_report': {
      const [first] = firstEach(deliveries);
      if (!first || takenBack) return [];
      const { country = '', arrests = [] } = counted;
      return arrests.flatMap(({ crime, sex, age, count }, line) =>
        count === 0 ? [] : [{ ...itemAt('IND-2', String(line), first, [country, crime, sex, age]), value: count }],
      );
    }
    case 'assistance_request':
      return firstEach(deliveries.filter(({ direction }) => direction === 'received')).map((each) => itemAt('IND-3', '', each, [each.peer]));
    case 'extradition_request':
      return firstEach(deliveries).map((each) => itemAt('IND-4', each.peer, each, [each.direction, each.peer, counted.crime ?? 'other']));
    default:
      return [];
  }
}

function itemAt<R>(indicator: string, part: string, { at, receipt }: Delivered<R>, words: string[]): Item<R> {
  return { indicator, part, at, words, value: 1, receipt };
}

/** The first delivery to each unit, the earliest first. */
function firstEach<R>(deliveries: readonly Delivered<R>[]): Delivered<R>[] {
  const inOrder = [...deliveries].sort((a, b) => a.at - b.at || (a.peer < b.peer ? -1 : a.peer > b.peer ? 1 : 0));
  return inOrder.filter(({ peer }, index) => inOrder.findIndex((each) => each.peer === peer) === index);
}
