import type { TextLine } from '../match/alignWord.ts';
import type { Drawn } from '../read/drawn.ts';
import { attrOf, below } from '../read/xml.ts';
import { inRole, MM, type Part, type Sheet } from '../Sheet.ts';
import type { Claims, Rule } from './Rule.ts';

/** Points below a baseline within which its rule must stand. */
const NEAR = 12;
const middle = ({ left, right }: Drawn): number => (left + right) / 2;
const length = ({ left, right }: Drawn): number => right - left;
const widthOf = ({ x, right }: TextLine): number => right - x;

/** nd30 4.1, 4.2, 4.5, 5 and 10.2: rules are drawn lines of the right length, each in its own paragraph. */
export const drawnLines: Rule = {
  name: 'drawn lines',
  check(sheet, claims) {
    for (const part of sheet.parts) {
      if (part.kind === 'annex') underAnnex(part, sheet, claims);
      else underHead(part, sheet, claims);
    }
    inFile(sheet, claims);
  },
};

function underHead(part: Part, sheet: Sheet, claims: Claims): void {
  const at = `of document ${part.index + 1}`;
  const last = (...roles: Parameters<typeof inRole>[1][]): TextLine[] =>
    inRole(part.printed, ...roles).flatMap(({ lines }) => lines);
  const [motto] = last('tieuNgu');
  const names = last('issuer');
  const title = last('subject');
  const under = (line: TextLine | undefined): Drawn | undefined => line && ruleUnder(line, sheet);
  if (motto) {
    claim(
      under(motto),
      '4.1',
      `rule under Tiêu ngữ ${at}`,
      [motto],
      [0.95, 1.05],
      (motto.x + motto.right) / 2,
      claims,
    );
  }
  const name = names.at(-1);
  if (name) {
    claim(
      under(name),
      '4.2',
      `rule under the issuer ${at}`,
      [name, longest(names)],
      [1 / 3, 1 / 2],
      (name.x + name.right) / 2,
      claims,
    );
  }
  if (title.length > 0) {
    const anchor = last('attached').at(-1) ?? title.at(-1);
    claim(
      under(anchor),
      '4.5',
      `rule under the title ${at}`,
      title,
      [1 / 3, 1 / 2],
      (part.area.left + part.area.right) / 2,
      claims,
    );
  }
}

function underAnnex(part: Part, sheet: Sheet, claims: Claims): void {
  const lines = inRole(part.printed, 'annexAttached').flatMap(({ lines }) => lines);
  const last = lines.at(-1);
  if (!last) return;
  const at = `rule under the head of document ${part.index + 1}`;
  claim(ruleUnder(last, sheet), '5', at, lines, [0.08, 0.6], (part.area.left + part.area.right) / 2, claims);
}

const longest = (lines: readonly TextLine[]): TextLine =>
  lines.reduce((best, line) => (widthOf(line) > widthOf(best) ? line : best));

/** The nearest horizontal line below a line of text. */
function ruleUnder({ page, y, x, right }: TextLine, { pages }: Sheet): Drawn | undefined {
  return pages[page]!.drawn.filter(
    (one) => one.bottom - one.top < 1.5 && length(one) > 8 && one.left < right && one.right > x,
  )
    .filter(({ top }) => top > y && top < y + NEAR)
    .sort((a, b) => a.top - b.top)[0];
}

function claim(
  drawn: Drawn | undefined,
  clause: string,
  what: string,
  texts: readonly TextLine[],
  range: readonly [number, number],
  centre: number,
  { within, holds }: Claims,
): void {
  holds(clause, `${what} is drawn`, drawn !== undefined);
  if (!drawn) return;
  // A share of one of its lines: the decree does not say of which (nd30 4.2, 4.5).
  const shares = texts.map((text) => length(drawn) / widthOf(text));
  const nearest = shares.find((share) => share >= range[0] && share <= range[1]) ?? shares[0]!;
  within(clause, `length of the ${what}, share of its text`, range, nearest, 0.005);
  within(clause, `middle of the ${what}, mm off`, [0, 0], (middle(drawn) - centre) / MM, 0.7);
  within('10.2', `thickness of the ${what}, pt`, [0.5, 1], drawn.thickness, 0.01);
  holds('10.2', `${what} solid and black`, !drawn.dashed && drawn.color === '#000000', drawn);
}

function inFile({ word, printed, parts, look }: Sheet, { is, holds }: Claims): void {
  const paragraphs = word.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block]
        : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)),
    ),
  );
  const holders = paragraphs.filter(({ shapes }) => shapes.length > 0);
  const heads = parts.filter(({ kind }) => kind !== 'annex');
  const wanted =
    heads.length +
    heads.filter((part) => inRole(part.printed, 'issuer').length > 0).length +
    heads.filter((part) => inRole(part.printed, 'subject').length > 0).length +
    (parts.length - heads.length);
  const boxes = new Set(inRole(printed, 'urgency').map(({ paragraph }) => paragraph.element));
  const bordered = paragraphs.filter(
    ({ element }) => !boxes.has(element) && below(element, 'pBdr').length > 0,
  );
  const drawn = look.rules === 'drawn';
  is('10.2', 'drawn rules in the file', drawn ? wanted : 0, holders.flatMap(({ shapes }) => shapes).length);
  is('10.2', 'rules that are borders of empty paragraphs', drawn ? 0 : wanted, bordered.length);
  holds(
    '10.2',
    'each rule in a paragraph of its own',
    holders.every(({ text, shapes }) => text.trim() === '' && shapes.length === 1) &&
      bordered.every(({ text }) => text.trim() === ''),
  );
  const ids = paragraphs.flatMap(({ element }) => below(element, 'docPr')).map((one) => attrOf(one, 'id'));
  is(
    '10.2',
    'repeated ids of shapes',
    [],
    ids.filter((id, i) => ids.indexOf(id) !== i),
  );
  const vml = paragraphs.flatMap(({ element }) => below(element, 'line')).map((one) => attrOf(one, 'id'));
  is(
    '10.2',
    'repeated ids of fallback shapes',
    [],
    vml.filter((id, i) => vml.indexOf(id) !== i),
  );
  holds(
    '4.2',
    'names not underlined',
    inRole(printed, 'issuer', 'tieuNgu').every(({ paragraph }) =>
      paragraph.runs.every(({ look }) => !look.underline),
    ),
  );
}
