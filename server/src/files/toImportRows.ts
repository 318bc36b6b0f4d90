import type { ImportedPlan } from '@duthao/docx';
import type { ImportRow } from '@duthao/protocol';
import type { Node } from 'prosemirror-model';

/** So many letters of a text are looked for in the plan; a line may have been cut or joined behind them. */
const LOOKED_FOR = 40;

/**
 * What is said of an imported plan, in the order of its text; what is about no place comes first. A finding that
 * names only words is given the place where the plan has them. Nothing when there was nothing to understand: plan.json.
 */
export function toImportRows({ value: { doc }, findings, recognised }: ImportedPlan): ImportRow[] {
  if (findings.length + recognised.length === 0) return [];
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
  const named = new Set(recognised.map(({ place }) => place));
  known.push(...places.filter(({ id, isPlain }) => isPlain && !named.has(id)).map(toParagraphRow));
  const order = new Map(places.map(({ id }, index) => [id, index + 1]));
  const rankOf = ({ place }: ImportRow): number => (place === null ? 0 : (order.get(place) ?? 0));
  return [...said, ...known].toSorted((a, b) => rankOf(a) - rankOf(b));
}

interface Place {
  readonly id: string;
  readonly text: string;
  /** A paragraph of the text itself, not of a table, and not the line that a section's number stands before. */
  readonly isPlain: boolean;
}

/** What was recognised as nothing else was kept as an ordinary paragraph, and may be turned into something. */
function toParagraphRow({ id, text }: Place): ImportRow {
  const words = text.length > LOOKED_FOR * 2 ? `${text.slice(0, LOOKED_FOR * 2)}…` : text;
  return { kind: 'recognised', as: 'paragraph', sure: 'likely', text: words, place: id };
}

/** Every node with an id, and the text of those that are lines (a heading's is that of its section). */
function placesIn(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, _pos, parent, index) => {
    if (typeof node.attrs.id !== 'string') return true;
    const line = node.type.name === 'section' ? node.firstChild : node;
    const text = line?.isTextblock ? wordsIn(line.textContent) : '';
    const isHead = parent?.attrs.runIn === true && index === 1;
    const isPlain =
      node.type.name === 'paragraph' && text !== '' && !isHead && !parent?.type.name.endsWith('Cell');
    places.push({ id: node.attrs.id, text, isPlain });
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
