import { capitals, type Role } from '../match/Expected.ts';
import type { Rule } from './Rule.ts';

interface Look {
  readonly clause: string;
  /** Points, in size set 14 and in size set 13; a pair is a range. */
  readonly sizes: readonly [number | readonly [number, number], number | readonly [number, number]];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: true;
  readonly align?: 'center' | 'left' | 'both';
  /** What the look is of: words that the author marks himself keep his marks. */
  readonly authored?: true;
}

const body = { clause: '4.6', sizes: [14, 13], align: 'both', authored: true } as const;
const heading = { clause: '4.6.3', sizes: [14, 13], align: 'both', bold: true, italic: false } as const;
const middle = { align: 'center', bold: true, italic: false } as const;
const small = [12, 13] as const;

/** nd30 2.1 with the rows of section 4 and 5. */
export const looksOf: Record<Role, Look> = {
  quocHieu: { clause: '4.1', sizes: [13, 12], capitals: true, ...middle },
  tieuNgu: { clause: '4.1', sizes: [14, 13], ...middle },
  superior: { clause: '4.2', sizes: [[12, 13], 12], ...middle, bold: false, capitals: true },
  issuer: { clause: '4.2', sizes: [[12, 13], 12], ...middle, capitals: true },
  number: { clause: '4.3', sizes: [13, 13], ...middle, bold: false },
  date: { clause: '4.4', sizes: [14, 13], ...middle, bold: false, italic: true },
  urgency: {
    clause: '4.11',
    sizes: [
      [13, 14],
      [13, 14],
    ],
    ...middle,
    capitals: true,
  },
  docType: { clause: '4.5', sizes: [14, 13], ...middle, capitals: true },
  subject: { clause: '4.5', sizes: [14, [13, 14]], ...middle },
  attached: { clause: '5.1', sizes: [14, 13], ...middle, bold: false, italic: true },
  authority: { clause: '5.1', sizes: [14, 13], ...middle, capitals: true },
  basis: { ...body, clause: '4.6.1', bold: false, italic: true },
  decides: { clause: '5.1', sizes: [14, 13], ...middle, capitals: true },
  article: { ...body, clause: '4.6.3' },
  body: { ...body, bold: false, italic: false },
  muc: { ...heading, capitals: true },
  khoan: heading,
  decimal: heading,
  lettered: { ...heading, bold: false },
  runIn: { ...body, clause: '4.6.3', bold: false, italic: false },
  point: { ...body, clause: '4.6.3', bold: false, italic: false },
  dash: { ...body, clause: '4.6.3', bold: false, italic: false },
  columnHead: { clause: '4.6.5', sizes: [small, small], ...middle },
  group: { clause: '4.6.5', sizes: [small, small], bold: true },
  cell: { clause: '4.6.5', sizes: [small, small], authored: true },
  recipientsLabel: { clause: '4.10', sizes: [12, 12], bold: true, italic: true, align: 'left' },
  recipient: { clause: '4.10', sizes: [11, 11], bold: false, italic: false, align: 'left' },
  signTitle: { clause: '4.7.1', sizes: [14, 13], ...middle, capitals: true },
  signName: { clause: '4.7.1', sizes: [14, 13], ...middle },
  signPost: { clause: '4.7.3', sizes: [14, 13], ...middle },
  annexLabel: { clause: '5', sizes: [14, 14], ...middle },
  annexTitle: { clause: '5', sizes: [14, 13], ...middle, capitals: true },
  annexAttached: { clause: '5', sizes: [14, 13], ...middle, bold: false, italic: true },
};

/** Sizes, weight, slant, case and alignment of every paragraph, in the file and on the page. */
export const looks: Rule = {
  name: 'looks',
  check({ printed, set }, { is, within, holds }) {
    for (const { role, paragraph, faces, text, marked } of printed) {
      const { clause, sizes, bold, italic, align, ...look } = looksOf[role];
      const at = `of ${role} “${text.slice(0, 40)}”`;
      const size = sizes[set === 14 ? 0 : 1];
      const range = typeof size === 'number' ? ([size, size] as const) : size;
      const runs = paragraph.runs.filter((run) => run.text.trim() !== '' && !run.look.raised && !run.note);
      for (const run of runs) within(clause, `size ${at}`, range, run.look.size);
      for (const face of faces.filter((face) => face.size > 9))
        within(clause, `drawn size ${at}`, range, face.size, 0.06);
      if (align)
        is(
          clause,
          `alignment ${at}`,
          align,
          paragraph.look.align === 'start' ? 'left' : paragraph.look.align,
        );
      if (look.capitals) is(clause, `capitals ${at}`, capitals(text), text);
      if (marked) continue;
      if (bold !== undefined) {
        holds(
          clause,
          `bold ${bold} ${at}`,
          runs.every((run) => run.look.bold === bold),
        );
        holds(
          clause,
          `drawn bold ${bold} ${at}`,
          faces.every((face) => face.bold === bold),
          faces[0],
        );
      }
      if (italic !== undefined) {
        holds(
          clause,
          `italic ${italic} ${at}`,
          runs.every((run) => run.look.italic === italic),
        );
        holds(
          clause,
          `drawn italic ${italic} ${at}`,
          faces.every((face) => face.italic === italic),
          faces[0],
        );
      }
      holds(
        clause,
        `not underlined ${at}`,
        runs.every((run) => !run.look.underline),
      );
    }
  },
};
