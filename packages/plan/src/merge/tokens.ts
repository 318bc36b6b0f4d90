import { Fragment, type Mark, type Node } from 'prosemirror-model';

/** One character, or one inline node. */
export interface Unit {
  readonly key: string;
  readonly node: Node;
}

/** A word, the space between words, or one inline node; equal keys read the same. */
export interface Token {
  readonly key: string;
  readonly units: readonly Unit[];
}

/** Every version of a footnote has the same key, whatever it says. */
const leafKey = (node: Node): string =>
  `\u0000${node.type.name}${node.attrs['id'] ?? JSON.stringify(node.attrs)}`;

export function toUnits(content: Fragment): Unit[] {
  const units: Unit[] = [];
  content.forEach((node) => {
    if (!node.isText) units.push({ key: leafKey(node), node });
    for (let i = 0; node.isText && i < node.nodeSize; i += 1) {
      units.push({ key: node.text![i]!, node: node.cut(i, i + 1) });
    }
  });
  return units;
}

export function toTokens(content: Fragment): Token[] {
  const tokens: { key: string; units: Unit[] }[] = [];
  let former = '';
  for (const unit of toUnits(content)) {
    const kind = unit.node.isText ? (/\s/.test(unit.key) ? 'space' : 'word') : 'leaf';
    const last = tokens.at(-1);
    if (last && kind === former && kind !== 'leaf') {
      last.key += unit.key;
      last.units.push(unit);
    } else tokens.push({ key: unit.key, units: [unit] });
    former = kind;
  }
  return tokens;
}

/** Adjacent characters of the same marks become one text again. */
export const fromUnits = (units: readonly Unit[]): Fragment =>
  Fragment.fromArray(units.map(({ node }) => node));

export const textOf = (units: readonly Unit[]): string =>
  units.map(({ node }) => node.text ?? node.textContent).join('');

/** The marks of a character after both sides changed some: added by either, taken away by either. */
export function mergeMarks(
  base: readonly Mark[],
  mine: readonly Mark[],
  theirs: readonly Mark[],
): readonly Mark[] {
  let merged: readonly Mark[] = theirs.filter((mark) => mark.isInSet(mine) || !mark.isInSet(base));
  for (const mark of mine) if (!mark.isInSet(base)) merged = mark.addToSet(merged);
  return merged;
}
