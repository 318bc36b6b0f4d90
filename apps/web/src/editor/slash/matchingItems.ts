import type { BlockItem } from '../blockMenu.ts';
import { withoutAccents } from '../fold.ts';

/** Items whose name holds the typed words, accents or not: "bang" finds Bảng. */
export function matchingItems(items: readonly BlockItem[], typed: string): BlockItem[] {
  const wanted = withoutAccents(typed.trim());
  return items.filter(({ name }) => withoutAccents(name).includes(wanted));
}
