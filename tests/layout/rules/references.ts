import { plain } from '../match/Expected.ts';
import { attrOf, below, childrenOf, type Element } from '../read/xml.ts';
import type { Sheet } from '../Sheet.ts';
import type { Rule } from './Rule.ts';

/** The A.2: a reference to a section is a REF field of Word that shows the number of a bookmark in the file. */
export const references: Rule = {
  name: 'references',
  check(sheet, { is, holds }) {
    const live = targetsOf(sheet);
    const root = sheet.printed[0]?.paragraph.element.ownerDocument?.documentElement ?? undefined;
    const bookmarks = new Map(
      below(root, 'bookmarkStart').map((start) => [attrOf(start, 'name') ?? '', start]),
    );
    const fields = below(root, 'p').flatMap(fieldsOf);
    holds('A.2', 'a field for each live reference', fields.length >= live, [live, fields.length]);
    for (const { bookmark, result } of fields) {
      const start = bookmarks.get(bookmark);
      holds('A.2', `bookmark ${bookmark} in the file`, start !== undefined);
      if (start) is('A.2', `number shown for ${bookmark}`, wordsIn(start), result);
    }
    const ids = [...bookmarks.values()].map((start) => attrOf(start, 'id'));
    is('A.2', 'repeated ids of bookmarks', ids.length, new Set(ids).size);
  },
};

/** References whose section is still there, texts of table cells and footnotes not among them. */
function targetsOf({ plan }: Sheet): number {
  const ids = new Set<unknown>();
  const targets: unknown[] = [];
  plan.descendants((node) => {
    if (node.type.name === 'section') ids.add(node.attrs['id']);
    if (node.type.name === 'sectionRef') targets.push(node.attrs['target']);
    return node.type.name !== 'footnote';
  });
  return targets.filter((target) => ids.has(target)).length;
}

interface Field {
  readonly bookmark: string;
  readonly result: string;
}

/** REF fields of a paragraph: begin, instruction, separate, result, end. */
function fieldsOf(paragraph: Element): Field[] {
  const fields: { instruction: string; result: string }[] = [];
  let state = '';
  for (const run of childrenOf(paragraph, 'r')) {
    for (const child of childrenOf(run)) {
      const kind = child.localName === 'fldChar' ? attrOf(child, 'fldCharType') : undefined;
      if (kind === 'begin') fields.push({ instruction: '', result: '' });
      if (kind) state = kind;
      const field = fields.at(-1);
      if (field && child.localName === 'instrText') field.instruction += child.textContent ?? '';
      if (field && child.localName === 't' && state === 'separate') field.result += child.textContent ?? '';
    }
  }
  return fields
    .map(({ instruction, result }) => ({ words: instruction.trim().split(/\s+/), result: plain(result) }))
    .filter(({ words }) => words[0] === 'REF')
    .map(({ words, result }) => ({ bookmark: words[1] ?? '', result }));
}

/** The words between the start of a bookmark and its end. */
function wordsIn(start: Element): string {
  let text = '';
  for (let next = start.nextSibling; next; next = next.nextSibling) {
    if (next.nodeName.endsWith('bookmarkEnd') && attrOf(next as Element, 'id') === attrOf(start, 'id')) break;
    text += next.textContent ?? '';
  }
  return plain(text);
}
