import type { Role } from '../match/Expected.ts';
import type { Block, Paragraph } from '../read/word.ts';
import { below } from '../read/xml.ts';
import type { Rule } from './Rule.ts';

/** Nothing in these is broken by hand. */
const unbroken: readonly Role[] = [
  'superior',
  'issuer',
  'quocHieu',
  'tieuNgu',
  'number',
  'date',
  'docType',
  'subject',
  'annexLabel',
];

/** nd30 10.3 and 15 N-06, N-18, F-01, F-02: no spacing by empty paragraphs, tabs or spaces; NFC; no traces. */
export const construction: Rule = {
  name: 'construction',
  check({ printed, word }, { is, holds }) {
    for (const { role, paragraph } of printed) {
      const at = `in ${role} “${paragraph.text.slice(0, 40)}”`;
      if (unbroken.includes(role)) holds('10.3', `no line break ${at}`, !paragraph.text.includes('\n'));
      holds('10.3', `no tab ${at}`, !paragraph.text.includes('\t'));
      holds('10.3', `no runs of spaces ${at}`, !/ {3}/.test(paragraph.text));
      is('10.3', `NFC ${at}`, paragraph.text.normalize('NFC'), paragraph.text);
    }
    for (const { blocks } of word.sections) {
      const empty = blocks.filter((block, i) => isEmpty(block) && !isNeeded(blocks, i));
      is('10.3', 'empty paragraphs in the body', 0, empty.length);
    }
    const root = word.parts['word/document.xml']!;
    for (const trace of ['w:ins ', 'w:del ', 'w:commentReference', 'w:highlight']) {
      holds('15 F-01', `no ${trace.trim()}`, !root.includes(`<${trace}`));
    }
    const parts = Object.keys(word.parts);
    holds(
      '15 F-02',
      'no macro and no comments',
      !parts.some((name) => /vbaProject|comments/i.test(name)),
      parts,
    );
    const external = Object.entries(word.parts).filter(
      ([name, text]) => name.endsWith('.rels') && text.includes('TargetMode="External"'),
    );
    is(
      '15 F-02',
      'external links',
      [],
      external.map(([name]) => name),
    );
  },
};

const isEmpty = (block: Block | undefined): block is Paragraph =>
  block?.kind === 'paragraph' &&
  block.text.trim() === '' &&
  block.shapes.length === 0 &&
  below(block.element, 'pBdr').length === 0;

/**
 * A table must be followed by a paragraph at the end of a section and before another table; and LibreOffice puts a
 * whole line above a letterhead with nothing before it in a file with footnotes: a paragraph of 1 pt forestalls that.
 */
function isNeeded(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  const own = blocks[index];
  if (index === 0 && own?.kind === 'paragraph' && next?.kind === 'table') {
    return own.look.lineRule === 'exact' && own.look.line <= 20 && own.look.before + own.look.after === 0;
  }
  return blocks[index - 1]?.kind === 'table' && (next === undefined || next.kind === 'table');
}
