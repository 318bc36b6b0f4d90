import { useSearchParams } from 'react-router';

export const roundParts = ['noi', 'y-kien', 'tra-loi'] as const;
export type RoundPart = (typeof roundParts)[number];

/** What the page shows, as its address says it: a link to it, and the way back, show the same. */
export interface RoundAddress {
  /** A round's id; "moi" for one that is being sent; null for the latest. */
  readonly round: string | null;
  /** The part of the round; null for what comes first for the person. */
  readonly part: RoundPart | null;
  /** One who was asked, whose answer is entered. */
  readonly addressee: string | null;
}

/** The address and a way to another one; what is not named there is left out. */
export function useRoundAddress(): [RoundAddress, (to: Partial<RoundAddress>) => void] {
  const [query, setQuery] = useSearchParams();
  const part = roundParts.find((known) => known === query.get('phan')) ?? null;
  const go = (to: Partial<RoundAddress>): void => {
    const next = new URLSearchParams();
    if (to.round) next.set('dot', to.round);
    if (to.part) next.set('phan', to.part);
    if (to.addressee) next.set('noi', to.addressee);
    setQuery(next);
  };
  return [{ round: query.get('dot'), part, addressee: query.get('noi') }, go];
}
