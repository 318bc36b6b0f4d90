import type { Opinion, Round } from '@duthao/protocol';

export interface OpinionGroup {
  readonly key: string;
  readonly heading: string;
  readonly opinions: readonly Opinion[];
}

export const WHOLE_PLAN = 'Toàn văn bản';

/** By place, the whole plan first and then in the order of the text; or by who gave them, in the order of asking. */
export function groupOpinions(
  opinions: readonly Opinion[],
  by: 'place' | 'giver',
  addressees: Round['addressees'],
  placeOrder: readonly string[] = [],
): OpinionGroup[] {
  const groups = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const key = by === 'giver' ? opinion.addresseeId : (opinion.placeId ?? opinion.place);
    groups.set(key, [...(groups.get(key) ?? []), opinion]);
  }
  const order = by === 'giver' ? addressees.map(({ id }) => id) : placeOrder;
  const rankOf = (key: string, [first]: readonly Opinion[]): number => {
    if (by === 'place' && first!.placeId === null) return -1;
    const at = order.indexOf(key);
    // A place that is gone from the text has no order of its own any more.
    return at < 0 ? order.length : at;
  };
  return [...groups]
    .toSorted(([a, these], [b, those]) => rankOf(a, these) - rankOf(b, those))
    .map(([key, own]) => ({ key, heading: headingOf(own[0]!, by, addressees), opinions: own }));
}

function headingOf(first: Opinion, by: 'place' | 'giver', addressees: Round['addressees']): string {
  if (by === 'place') return first.place || WHOLE_PLAN;
  return addressees.find(({ id }) => id === first.addresseeId)?.name ?? 'Nơi góp ý chưa rõ tên';
}
