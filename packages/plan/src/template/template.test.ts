import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outlineOf } from '../queries/outlineOf.ts';
import { fillTemplate } from './fillTemplate.ts';
import { parseTemplate } from './parseTemplate.ts';
import { type Template, TemplateError } from './Template.ts';

const folder = new URL('../../../../templates/', import.meta.url);
const starters = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // Ways of a plan are data there too.
  .filter((id) => existsSync(new URL(`${id}/template.json`, folder)));
const read = (id: string): Template =>
  parseTemplate(readFileSync(new URL(`${id}/template.json`, folder), 'utf8'));
const examplesOf = (template: Template): Record<string, string> =>
  Object.fromEntries(template.fields.map(({ name, example }) => [name, example]));
const counter = (): (() => string) => {
  let n = 0;
  return () => `new${(n += 1)}`;
};

const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const part = (type: string, content: object[] = [], attrs = {}): object => ({ type, attrs, content });
const source = (openings: object[], letterhead = {}, fields = ['a']): string =>
  JSON.stringify({
    id: 'thu',
    name: 'Mẫu thử',
    description: 'Để thử.',
    fields: fields.map((name) => ({ name, label: `Trường ${name}`, example: '7', required: true })),
    plan: {
      format: 'duthao/plan',
      version: 1,
      doc: part('plan', [
        part('decisionPart'),
        part('letterhead', [], letterhead),
        part('docTitle'),
        part('bases'),
        part('openings', openings),
        ...['sections', 'closings', 'endorsement', 'annexes'].map((name) => part(name)),
      ]),
    },
  });

const errorOf = (run: () => unknown): TemplateError => {
  try {
    run();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
};

test('there are six starter templates', () => {
  expect(starters).toHaveLength(6);
});

test.each(starters)('%s becomes a valid plan with nothing left to fill and no id used twice', (id) => {
  const template = read(id);
  expect(template.id).toBe(id);
  const plan = fillTemplate(template, examplesOf(template), counter());
  plan.doc.check();
  expect(/\{\{\w/.test(JSON.stringify(plan.doc.toJSON()))).toBe(false);
  expect(plan.meta.title).not.toContain('{{');
  const ids: string[] = [];
  plan.doc.descendants((node) => {
    if ('id' in node.attrs) ids.push(node.attrs.id);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((given) => /^new\d+$/.test(given))).toBe(true);
});

test.each(starters)('%s leaves no hole in a sentence when only the required fields are given', (id) => {
  const template = read(id);
  const required = template.fields
    .filter((field) => field.required)
    .map(({ name, example }) => [name, example]);
  const { doc } = fillTemplate(template, Object.fromEntries(required), counter());
  doc.check();
  expect(doc.textBetween(0, doc.content.size, '\n', '…')).not.toMatch(/ {2}| [,.;:]|\n[,.;:]/);
  const empty: string[] = [];
  doc.descendants((node) => {
    const titleOfRunIn = node.type.name === 'sectionTitle';
    if (node.isTextblock && node.childCount === 0 && !titleOfRunIn) empty.push(node.type.name);
  });
  expect(empty).toEqual([]);
});

test('cells follow their columns and references their sections into the new ids', () => {
  const template = read('chuong-trinh-cong-tac-quy');
  const { doc } = fillTemplate(template, examplesOf(template), counter());
  const columns: string[] = [];
  const named: string[] = [];
  const targets: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'taskColumn') columns.push(node.attrs.id);
    if (node.type.name === 'taskCell') named.push(node.attrs.column);
    if (node.type.name === 'sectionRef') targets.push(node.attrs.target);
  });
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((column) => !columns.includes(column))).toEqual([]);
  expect(targets).toEqual([outlineOf(doc).find(({ path }) => path === 'II')?.id]);
});

test('a filled letterhead holds whole numbers and days as the schema wants them', () => {
  const template = read('chuong-trinh-cong-tac-quy');
  const { doc } = fillTemplate(template, examplesOf(template), counter());
  expect(doc.child(1).attrs).toMatchObject({
    month: 3,
    year: 2026,
    code: 'CTr-SNV',
    number: null,
    day: null,
  });
  const days: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'dueDate') days.push(node.attrs.date);
  });
  expect(days).toEqual(['2026-06-20']);
});

test('values are composed, trimmed and kept on one line in running text', () => {
  const template = parseTemplate(source([paragraph('Việc {{a}}.')], { issuer: '{{a}}' }));
  const { doc } = fillTemplate(template, { a: '  Hải\r\nPhòng '.normalize('NFD') }, counter());
  expect(doc.child(4).textContent).toBe('Việc Hải Phòng.');
  expect(doc.child(1).attrs.issuer).toBe('Hải\nPhòng');
});

test('a value is never read as a placeholder again', () => {
  const template = parseTemplate(source([paragraph('{{a}} và {{b}}')], {}, ['a', 'b']));
  const { doc } = fillTemplate(template, { a: '{{b}}', b: 'hai' }, counter());
  expect(doc.child(4).textContent).toBe('{{b}} và hai');
});

test('missing required fields are all named at once', () => {
  const template = parseTemplate(source([paragraph('{{a}} {{b}}')], {}, ['a', 'b']));
  const error = errorOf(() => fillTemplate(template, { a: ' ' }, counter()));
  expect(error.kind).toBe('missingFields');
  expect(error.fields).toEqual(['a', 'b']);
  expect(error.message).toBe('Chưa nhập “Trường a”, “Trường b”; đề nghị nhập đủ rồi tạo kế hoạch.');
});

test('an optional field left empty leaves its attribute empty', () => {
  const template = read('trien-khai-nghi-quyet');
  const { doc } = fillTemplate(template, { ...examplesOf(template), month: '', signer: '' }, counter());
  expect(doc.child(1).attrs.month).toBeNull();
});

test('a month that is none is refused with the name of its field', () => {
  const template = read('trien-khai-nghi-quyet');
  const error = errorOf(() => fillTemplate(template, { ...examplesOf(template), month: '13' }, counter()));
  expect(error.kind).toBe('badValue');
  expect(error.fields).toEqual(['month']);
  expect(error.message).toContain('“13”');
});

test.each([
  ['text that is no JSON', '{', 'JSON'],
  ['JSON of another shape', '{"id":"x"}', '“name”'],
  ['an unknown node', source([{ type: 'hologram' }]), '“hologram”'],
  ['an unknown attribute', source([part('paragraph', [], { colour: '{{a}}' })]), '“paragraph.colour”'],
  ['an undeclared field', source([paragraph('{{a}} {{b}}')]), '“{{b}}”'],
  ['a field that is never used', source([paragraph('x')]), '“a”'],
  ['a field declared twice', source([paragraph('{{a}}')], {}, ['a', 'a']), 'hai lần'],
  ['a placeholder badly written', source([paragraph('{{a}} {{ b c }}')]), 'dạng'],
  [
    'a reference to nothing',
    source([paragraph('{{a}}'), part('paragraph', [part('sectionRef', [], { target: 'x' })])]),
    '“x”',
  ],
  ['a node in the wrong place', source([part('task'), paragraph('{{a}}')]), 'cấu trúc'],
])('a template with %s is refused in one clear sentence', (_, text, word) => {
  const error = errorOf(() => parseTemplate(text));
  expect(error.kind).toBe('badTemplate');
  expect(error.message).toContain(word);
  expect(error.message).toMatch(/^\p{Lu}[^\n]*\.$/u);
});
