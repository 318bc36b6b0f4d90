import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { footnotesOf, outlineOf, type Plan, printedText } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { lostWords, wordsIn } from './lostWords.ts';
import { readText } from './readText.ts';

const folder = join(import.meta.dirname, '../../../../../shared/seeds');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
if (files.length === 0)
  process.emitWarning('Old plans (../shared/seeds) are absent: their facts are not checked.');

type Doc = Plan['doc'];

function nodesOf(root: Doc, name: string): Doc[] {
  const found: Doc[] = [];
  root.descendants((node) => {
    if (node.type.name === name) found.push(node);
  });
  return found;
}

/** Values that are set; ids left out. */
function attrsOf(node: Doc): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node.attrs).filter(([key, value]) => key !== 'id' && value !== null),
  );
}

function factsOf(doc: Doc): Record<string, unknown> {
  const outline = outlineOf(doc);
  const decision = doc.child(0);
  const levels = [1, 2, 3, 4].map((depth) => outline.filter((entry) => entry.depth === depth).length);
  return {
    levels,
    runIn: outline.filter(({ runIn }) => runIn).length,
    lettered: outline.filter(({ number }) => number.endsWith(')')).length,
    footnotes: nodesOf(doc, 'footnote').length,
    bases: nodesOf(doc, 'basis').length,
    openings: doc.child(4).childCount,
    recipients: nodesOf(doc, 'recipient').length,
    articles: nodesOf(decision, 'article').length,
    letterhead: attrsOf(doc.child(1)),
    decision: decision.childCount === 0 ? null : attrsOf(decision.child(0)),
    signatures: nodesOf(doc, 'signature').map(attrsOf),
    taskTables: nodesOf(doc, 'taskTable').map((table) => [
      nodesOf(table, 'task').length,
      nodesOf(table, 'taskGroup').map((group) => group.textContent),
    ]),
  };
}

const expected: Record<string, object> = {
  '000': {
    levels: [3, 11, 13, 0],
    lettered: 2,
    footnotes: 3,
    bases: 0,
    openings: 1,
    recipients: 10,
    letterhead: { code: 'KH-SGDĐT', place: 'Hải Phòng', year: 2024 },
    signatures: [{ position: 'GIÁM ĐỐC', name: 'Bùi Văn Kiệm' }],
  },
  '001': {
    levels: [5, 20, 5, 2],
    runIn: 6,
    footnotes: 0,
    bases: 0,
    recipients: 8,
    letterhead: { code: 'KH-UBND', place: 'TP. Hải Dương', month: 10, year: 2020 },
    signatures: [{ authority: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Đặng Thu Hà' }],
  },
  '002': {
    levels: [3, 21, 0, 0],
    runIn: 3,
    footnotes: 0,
    bases: 4,
    articles: 3,
    recipients: 12,
    decision: {
      number: '3679',
      code: 'QĐ-UBND',
      day: 31,
      month: 8,
      year: 2023,
      issuerInText: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
      issuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
      authority: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
    },
  },
  '003': {
    levels: [5, 22, 0, 0],
    runIn: 6,
    footnotes: 7,
    bases: 1,
    recipients: 7,
    letterhead: { number: '95', code: 'KH-PGDĐT', place: 'Uông Bí', day: 1, month: 2, year: 2023 },
    signatures: [{ position: 'TRƯỞNG PHÒNG', name: 'Trần Nam Hải' }],
    taskTables: [[35, ['Quý I/2023', 'Quý II/2023', 'Quý III/2023', 'Quý IV/2023']]],
  },
  '004': {
    levels: [3, 17, 0, 0],
    footnotes: 0,
    bases: 2,
    recipients: 9,
    letterhead: { code: 'KH-UBND', place: 'Cao Lộc', month: 6, year: 2024 },
    signatures: [{ authority: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Văn Thịnh' }],
  },
};

const parse = (source: string) => {
  let count = 0;
  return readText(source, { newId: () => `n${(count += 1)}` });
};
const read = (file: string) => {
  const source = readFileSync(join(folder, file), 'utf8');
  return { source, ...parse(source) };
};
const raised = (n: number): string => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(n);
const seed = (number: string): string => files.find((file) => file.startsWith(number))!;
const rulesOf = (file: string) => read(file).findings.map(({ rule }) => rule);

describe.runIf(files.length > 0)('the old plans', () => {
  test.each(files)('%s comes out with its facts', (file) => {
    const { value } = read(file);
    value.doc.check();
    expect(factsOf(value.doc)).toMatchObject(expected[file.slice(0, 3)]!);
  });

  test.each(files)('%s loses no word', (file) => {
    const { source, value, findings } = read(file);
    const lost = lostWords(source, value.doc, findings);
    expect(lost).toEqual([]);
    expect(wordsIn(source).length).toBeGreaterThan(3000);
  });

  test.each(files)('%s keeps its words apart and in order', (file) => {
    const { source, value } = read(file);
    const printed = wordsIn([...printedText(value.doc, () => ''), ...footnotesOf(value.doc)].join('\n'));
    const pairs = new Set(printed.map((word, index) => `${word} ${printed[index + 1]}`));
    const words = wordsIn(source);
    const broken = words.filter((word, index) => !pairs.has(`${word} ${words[index + 1]}`));
    expect(broken.length / words.length).toBeLessThan(0.015);
  });

  test.each(files)('%s printed and read again is the same plan', (file) => {
    const { doc } = read(file).value;
    const footnotes = footnotesOf(doc).map((note, index) => `${raised(index + 1)} ${note}`);
    const again = parse([...printedText(doc, raised), ...footnotes].join('\n'));
    expect(printedText(again.value.doc)).toEqual(printedText(doc));
    expect(footnotesOf(again.value.doc)).toEqual(footnotesOf(doc));
  });

  test('tasks stand in the quarter that heads them', () => {
    const table = nodesOf(read(seed('003')).value.doc, 'taskTable')[0]!;
    const counts = table.children.reduce<number[]>((done, row) => {
      if (row.type.name === 'taskGroup') return [...done, 0];
      if (row.type.name === 'task') return [...done.slice(0, -1), done.at(-1)! + 1];
      return done;
    }, []);
    expect(counts).toEqual([11, 8, 8, 8]);
    expect(nodesOf(table, 'taskColumn').map(({ attrs }) => attrs.kind)).toEqual(['tt', 'content', 'lead']);
  });

  test('repeated headers of the table are reported', () => {
    expect(rulesOf(seed('003'))).toContain('removed.repeatedHeader');
  });

  test('wrong numbers are reported with both numbers', () => {
    const messages = ['001', '004'].map((number) =>
      read(seed(number))
        .findings.filter(({ rule }) => rule === 'removed.sectionNumber')
        .map(({ message }) => /Mục (\S+) .* thành (\S+)\./u.exec(message)!.slice(1)),
    );
    expect(messages).toEqual([
      [
        ['III', 'IV'],
        ['IV', 'V'],
      ],
      [['IV', 'III']],
    ]);
  });

  test('the body that issues is named as missing, not guessed', () => {
    for (const number of ['000', '001', '003', '004'])
      expect(rulesOf(seed(number))).toContain('missing.issuer');
  });

  test('a paragraph cut by a page and its footnotes is one paragraph', () => {
    const whole = nodesOf(read(seed('003')).value.doc, 'paragraph').filter(({ textContent }) =>
      textContent.includes('Thường xuyên kiểm tra, đôn đốc'),
    );
    expect(whole).toHaveLength(1);
  });
});
