import {
  above,
  all,
  below,
  childOf,
  childrenOf,
  everywhere,
  first,
  insert,
  make,
  type Opened,
  remove,
  retell,
  rewrite,
  set,
  setRuns,
} from './edit.ts';

/** A way to spoil a good file, the rule that must see it and the clause that it must name. */
export interface Break {
  readonly rule: string;
  readonly clause: string;
  readonly name: string;
  /** Of a decision with its plan; otherwise of a plan that stands alone. */
  readonly attached?: true;
  readonly change: (file: Opened) => void;
}

const spoil = (rule: string, clause: string, name: string, change: Break['change']): Break => ({
  rule,
  clause,
  name,
  change,
});
const paragraphs =
  (role: Parameters<typeof first>[1], name: string, attrs: Record<string, string>): Break['change'] =>
  (file) =>
    all(file, role).forEach(({ paragraph }) => set(paragraph.element, 'pPr', name, attrs));
const runs =
  (role: Parameters<typeof first>[1], name: string, attrs: Record<string, string>): Break['change'] =>
  (file) =>
    all(file, role).forEach(({ paragraph }) => setRuns(paragraph.element, name, attrs));
const ofSection =
  (name: string, attrs: Record<string, string>): Break['change'] =>
  (file) =>
    everywhere(file, 'sectPr').forEach((section) => {
      const property = childOf(section, name)!;
      for (const [key, value] of Object.entries(attrs)) property.setAttribute(`w:${key}`, value);
    });

const ofText: readonly Break[] = [
  spoil('words', 'A.5', 'a paragraph without its words', (file) => retell(first(file, 'body'), () => '')),
  spoil('words', 'A.5', 'a paragraph twice', (file) => {
    const body = first(file, 'body');
    body.parentNode!.insertBefore(body.cloneNode(true), body);
  }),
  spoil('words', 'A.5', 'a letter less', (file) => retell(first(file, 'cell', 5), (text) => text.slice(1))),
  spoil('bases', '4.6.1', 'a last basis with a semicolon', (file) =>
    retell(all(file, 'basis').at(-1)!.paragraph.element, (text) => text.replace(/\.$/, ';')),
  ),
  spoil('markers', '4.6.3', 'a point with a dot', (file) =>
    retell(first(file, 'point'), (text) => text.replace(')', '.')),
  ),
  spoil('markers', '4.6.3', 'a bullet', (file) =>
    retell(first(file, 'dash'), (text) => text.replace(/^[-+]/, '•')),
  ),
  spoil('ending', '4.6', 'no ./. at the end', (file) =>
    retell(all(file, 'body').findLast(({ text }) => text.endsWith('./.'))!.paragraph.element, (text) =>
      text.replace('./.', '.'),
    ),
  ),
  spoil('number and date', '4.3', 'a number below ten without its zero', (file) =>
    retell(first(file, 'number'), (text) => text.replace('0', '')),
  ),
  spoil('number and date', '4.4', 'a month with a zero that it must not have', (file) =>
    retell(first(file, 'date'), (text) => text.replace(/tháng (?=\d)/u, 'tháng 0')),
  ),
  spoil('urgency', '4.11', 'a box as wide as the page', paragraphs('urgency', 'ind', { right: '0' })),
  spoil('recipients', '4.10', 'a last recipient without its full stop', (file) =>
    retell(all(file, 'recipient').at(-1)!.paragraph.element, (text) => text.replace(/\.$/, ';')),
  ),
  spoil('signature', '4.7.1', 'an authority with a stroke', (file) =>
    retell(first(file, 'signTitle'), (text) => text.replace('. ', '.')),
  ),
];

const ofPage: readonly Break[] = [
  spoil('page', '2', 'a bottom margin of 15 mm', ofSection('pgMar', { bottom: '850' })),
  spoil('page', '2', 'paper of the size Letter', ofSection('pgSz', { w: '12240', h: '15840' })),
  spoil(
    'text area',
    '2',
    'text that runs into the right margin',
    paragraphs('body', 'ind', { right: '-700' }),
  ),
  spoil('page numbers', '2', 'a number at the left', (file) =>
    rewrite(file, /header\d+\.xml$/, (xml) => xml.replace(/(<w:pStyle [^>]*\/>)/g, '$1<w:jc w:val="left"/>')),
  ),
  spoil('page numbers', '10.5', 'a number on page 1', (file) => everywhere(file, 'titlePg').forEach(remove)),
  spoil('page numbers', '2', 'pages counted from 5', ofSection('pgNumType', { start: '5' })),
  spoil('fonts', '2', 'another font for one kind of script', runs('body', 'rFonts', { cs: 'Arial' })),
  spoil(
    'fonts',
    '2',
    'another font on the page',
    runs('muc', 'rFonts', { ascii: 'Liberation Sans', hAnsi: 'Liberation Sans' }),
  ),
  spoil('fonts', '2', 'a blue heading', runs('muc', 'color', { val: '0000FF' })),
  spoil('fonts', '10.3', 'a Dutch paragraph', runs('body', 'lang', { val: 'nl-NL' })),
];

const ofLooks: readonly Break[] = [
  spoil('looks', '4.3', 'a number of 14 pt', runs('number', 'sz', { val: '28' })),
  spoil('looks', '4.5', 'a trích yếu that is not bold', runs('subject', 'b', { val: '0' })),
  spoil('looks', '4.6.1', 'upright bases', runs('basis', 'i', { val: '0' })),
  spoil('looks', '4.10', 'recipients of 12 pt', runs('recipient', 'sz', { val: '24' })),
  spoil('looks', '4.6.3', 'a heading in the middle', paragraphs('muc', 'jc', { val: 'center' })),
  spoil('head', '3.2', 'names that stand lower than Quốc hiệu', (file) =>
    set(all(file, 'superior')[0]!.paragraph.element, 'pPr', 'spacing', { before: '240' }),
  ),
  spoil('head', '4.1', 'a gap under Quốc hiệu', paragraphs('tieuNgu', 'spacing', { before: '240' })),
  spoil('number and date', '4.4', 'a date out of the middle', paragraphs('date', 'ind', { left: '600' })),
  spoil(
    'title',
    '4.5',
    'a trích yếu out of the middle',
    paragraphs('subject', 'ind', { left: '1200', right: '0' }),
  ),
  spoil('title', '4.5', 'no air above the type', paragraphs('docType', 'spacing', { before: '0' })),
  spoil('body', '4.6', 'text flush left', paragraphs('body', 'jc', { val: 'left' })),
  spoil('body', '4.6', 'an indent of 1.5 cm', paragraphs('body', 'ind', { firstLine: '850' })),
  spoil('body', '4.6', '3 pt between paragraphs', paragraphs('dash', 'spacing', { before: '60' })),
  spoil('body', '4.6', 'lines 1.7 apart', paragraphs('body', 'spacing', { line: '408', lineRule: 'auto' })),
  spoil(
    'headings',
    '10.3',
    'headings without an outline level',
    paragraphs('muc', 'outlineLvl', { val: '9' }),
  ),
  spoil('headings', '10.3', 'headings that may stand alone', paragraphs('khoan', 'keepNext', { val: '0' })),
  spoil('headings', 'A.2', 'a heading without a style', (file) =>
    below(first(file, 'muc'), 'pStyle').forEach(remove),
  ),
];

const ofBlocks: readonly Break[] = [
  spoil('drawn lines', '4.1', 'a rule of half the length under Tiêu ngữ', (file) => lengthen(file, 1, 0.5)),
  spoil('drawn lines', '4.2', 'a rule as long as the name of the issuer', (file) => lengthen(file, 0, 2.4)),
  spoil('drawn lines', '4.5', 'no rule under the trích yếu', (file) =>
    remove(above(everywhere(file, 'docPr')[2]!, 'r')),
  ),
  spoil('drawn lines', '10.2', 'two shapes of one id', (file) =>
    everywhere(file, 'docPr').forEach((shape) => shape.setAttribute('id', '1')),
  ),
  spoil('tables', '4.6.5', 'a header row that is not repeated', (file) =>
    everywhere(file, 'tblHeader').forEach(remove),
  ),
  spoil('tables', '4.6.5', 'rows that may split', (file) => everywhere(file, 'cantSplit').forEach(remove)),
  spoil('tables', '4.6.5', 'a grid that differs from its cells', (file) => {
    const grid = below(above(first(file, 'columnHead'), 'tbl'), 'gridCol');
    grid[1]!.setAttribute('w:w', String(Number(grid[1]!.getAttribute('w:w')) - 400));
  }),
  spoil('tables', '4.6.5', 'a grey header', (file) =>
    set(above(first(file, 'columnHead'), 'tc'), 'tcPr', 'shd', { val: 'clear', fill: 'D9D9D9' }),
  ),
  spoil('footnotes', '4.6.5', 'footnotes of 14 pt', (file) =>
    rewrite(file, /footnotes\.xml$/, (xml) =>
      xml.replace(/<w:r>(?=<w:t)/g, '<w:r><w:rPr><w:sz w:val="28"/></w:rPr>'),
    ),
  ),
  spoil(
    'signature',
    '4.7.3',
    '10 mm for the signature',
    paragraphs('signName', 'spacing', { before: '567' }),
  ),
  spoil('signature', '4.7.3', 'a last line that may part from the signature', (file) => {
    const body = all(file, 'body').findLast(({ text }) => text.endsWith('./.'))!;
    set(body.paragraph.element, 'pPr', 'keepNext', { val: '0' });
  }),
  spoil('signature', '10.4', 'a signature that may split', (file) =>
    below(above(first(file, 'signName'), 'tbl'), 'cantSplit').forEach(remove),
  ),
  spoil(
    'recipients',
    '4.10',
    'Nơi nhận lower than the title',
    paragraphs('recipientsLabel', 'spacing', { before: '400' }),
  ),
  spoil('recipients', '4.10', 'Nơi nhận out of line', paragraphs('recipientsLabel', 'ind', { left: '300' })),
  spoil('annexes', '5', 'a label out of the middle', paragraphs('annexLabel', 'jc', { val: 'left' })),
  spoil('annexes', '5', 'a label far from the top', paragraphs('annexLabel', 'spacing', { before: '600' })),
  {
    ...spoil(
      'attached plan',
      '5.1',
      'a gap above “(Kèm theo …)”',
      paragraphs('attached', 'spacing', { before: '600' }),
    ),
    attached: true,
  },
  spoil('placing tables', '10.1', 'a letterhead with borders', (file) => {
    const head = above(first(file, 'quocHieu'), 'tbl');
    for (const border of below(head, 'tblBorders').flatMap((one) => childrenOf(one)))
      border.setAttribute('w:val', 'single');
  }),
  spoil('placing tables', '10.1', 'a letterhead with padding', (file) => {
    const head = above(first(file, 'quocHieu'), 'tbl');
    for (const side of below(head, 'tblCellMar').flatMap((one) => childrenOf(one)))
      side.setAttribute('w:w', '108');
  }),
  spoil('construction', '10.3', 'an empty paragraph for air', (file) => {
    const body = first(file, 'muc');
    body.parentNode!.insertBefore(make(body, 'p'), body);
  }),
  spoil('construction', '10.3', 'a tab for air', (file) => {
    const run = below(first(file, 'body'), 'r')[0]!;
    insert(run, make(run, 'tab'));
  }),
  spoil('properties', 'A.2', 'no number among the properties', (file) =>
    rewrite(file, /custom\.xml$/, (xml) => xml.replace(/<vt:lpwstr>0\d<\/vt:lpwstr>/, '<vt:lpwstr/>')),
  ),
];

const ofReferences: readonly Break[] = [
  spoil('references', 'A.2', 'a reference without its bookmark', (file) =>
    everywhere(file, 'bookmarkStart').forEach((start) => start.setAttribute('w:name', 'other')),
  ),
  spoil('references', 'A.2', 'a reference that is typed', (file) =>
    everywhere(file, 'instrText').forEach(remove),
  ),
];

/** Changes the drawn length of one rule of the head. */
function lengthen(file: Opened, which: number, factor: number): void {
  const anchor = above(everywhere(file, 'docPr')[which]!, 'drawing');
  for (const extent of [...below(anchor, 'extent'), ...below(anchor, 'ext')]) {
    extent.setAttribute('cx', String(Math.round(Number(extent.getAttribute('cx')) * factor)));
  }
}

export const breaks: readonly Break[] = [...ofText, ...ofPage, ...ofLooks, ...ofBlocks, ...ofReferences];
