import type { ImportedPlan } from '@duthao/docx';
import type { ImportRow } from '@duthao/protocol';
import type { Node } from 'prosemirror-model';

/** So many letters of a text are looked for in the plan; a line may have been cut or joined behind them. */
const LOOKED_FOR = 40;

/**
 * What is said of an imported plan, in the order of its text; what is about no place comes first. A finding that
 * names only words is given the place where the plan has them.
 */
export function toImportRows({ value: { doc }, findings, recognised }: ImportedPlan): ImportRow[] {
  const places = placesIn(doc);
  const said = findings.map(({ severity, message, text, place }): ImportRow => {
    const found = place ?? (text ? findPlace(places, text) : undefined);
    return { kind: 'finding', severity, message, text: text ?? null, place: found ?? null };
  });
  const known = recognised.map(({ as, sure, text, place }): ImportRow => ({
    kind: 'recognised',
    as,
    sure,
    text,
    place,
  }));
  const order = new Map(places.map(({ id }, index) => [id, index + 1]));
  const rankOf = ({ place }: ImportRow): number => (place === null ? 0 : (order.get(place) ?? 0));
  return [...said, ...known].toSorted((a, b) => rankOf(a) - rankOf(b));
}

interface Place {
  readonly id: string;
  readonly text: string;
}

/** Every node with an id, and the text of those that are lines (a heading's is that of its section). */
function placesIn(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node) => {
    if (typeof node.attrs.id !== 'string') return true;
    const line = node.type.name === 'section' ? node.firstChild : node;
    places.push({ id: node.attrs.id, text: line?.isTextblock ? wordsIn(line.textContent) : '' });
    return !node.isTextblock;
  });
  return places;
}

function findPlace(places: readonly Place[], text: string): string | undefined {
  const start = wordsIn(text).slice(0, LOOKED_FOR);
  return start.length < 4 ? undefined : places.find((place) => place.text.includes(start))?.id;
}

const wordsIn = (text: string): string =>
  text
    .replace(/[….]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
