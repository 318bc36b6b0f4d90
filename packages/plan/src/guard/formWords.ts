import type { Node } from 'prosemirror-model';
import { isFormat } from '../suggestions/record.ts';

/**
 * The words of every line that has some, in their order, with what is reviewed in them: a fix of form changes letters'
 * case, signs, spaces, marks and markers, and leaves this as it is. Words are runs of letters and digits.
 */
export function formWords(content: Node): string[] {
  const lines: string[] = [];
  const visit = (node: Node, path: string): void => {
    const here = `${path}/${node.type.name}${node.attrs['column'] ?? ''}${node.attrs['kind'] ?? ''}`;
    const fields = Object.entries(node.attrs).filter(
      ([name, value]) => value !== null && isWorded(node, name),
    );
    for (const [name, value] of fields.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      lines.push(`${here}@${name}=${wordsIn(String(value))}`);
    }
    if (node.isTextblock) {
      const line = wordsOfLine(node);
      if (line !== '') lines.push(`${here}: ${line}`);
    } else node.children.forEach((child) => visit(child, here));
  };
  visit(content, '');
  return lines;
}

/** Attributes that say something; those of form are free. */
const formAttrs: ReadonlySet<string> = new Set([
  'id',
  'marker',
  'indent',
  'numbering',
  'runIn',
  'orientation',
  'widths',
  'header',
  'column',
]);
const isWorded = ({ type }: Node, name: string): boolean => !formAttrs.has(name) && type.name !== 'plan';

const wordsIn = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ');

function wordsOfLine(line: Node): string {
  const runs: { review: string; text: string }[] = [];
  line.forEach((child) => {
    const review = child.marks
      .filter((mark) => !isFormat(mark))
      .map(({ type, attrs }) => type.name + JSON.stringify(attrs))
      .toSorted()
      .join('');
    const text = child.isText
      ? child.text!
      : ` ${child.type.name} ${JSON.stringify(child.attrs)} ${child.textContent} `;
    const last = runs.at(-1);
    if (last?.review === review) last.text += text;
    else runs.push({ review, text });
  });
  const worded = runs.map(({ review, text }) => ({ review, words: wordsIn(text) }));
  return worded
    .filter(({ words }) => words !== '')
    .map(({ review, words }) => `${review}${words}`)
    .join('|');
}
