import { describe, expect, test } from 'vitest';
import { p, plan, section } from '../testing/builders.ts';
import { SCHEMA_VERSION } from '../schema.ts';
import { PlanFileError, readPlanFile, writePlanFile } from './planFile.ts';

const doc = plan({ subject: 'Trực hè', sections: [section(1, 'Lịch trực', p('Mỗi tuần một phòng.'))] });
const written = writePlanFile({ meta: { title: 'Trực hè', owners: { s1: 'pb-1' } }, doc });
const changed = (from: string, to: string): string => {
  expect(written).toContain(from);
  return written.replace(from, to);
};

const withThreads = (...ids: string[]): string => {
  const threads = ids.map((id) => ({ id, isDone: false, comments: [] }));
  return JSON.stringify({ ...(JSON.parse(written) as object), threads });
};

const nested = (depth: number): string =>
  `{"format":"duthao/plan","version":1,"doc":${'{"type":"plan","content":['.repeat(depth)}${']}'.repeat(depth)}}`;

test('a plan file reads back with its meta, also what this version does not know of it', () => {
  const plan = readPlanFile(written);
  expect(plan.doc.eq(doc)).toBe(true);
  expect(plan.meta).toEqual({ title: 'Trực hè', owners: { s1: 'pb-1' } });
});

test('a file without meta is a plan all the same', () => {
  const { meta: _, ...bare } = JSON.parse(written) as Record<string, unknown>;
  expect(readPlanFile(JSON.stringify(bare)).meta).toEqual({});
});

describe('a file is refused in one Vietnamese sentence', () => {
  test.each([
    ['that is no JSON', 'kế hoạch', 'JSON'],
    ['that is empty', '', 'JSON'],
    ['of another program', '{"format":"docx"}', 'plan.json'],
    ['that is a bare list', '[]', 'plan.json'],
    ['with two threads of one id', withThreads('t1', 't1'), 'plan.json'],
    ['of a later version', changed(`"version": ${SCHEMA_VERSION}`, '"version": 999'), 'mới hơn'],
    ['with an unknown node', changed('"sectionTitle"', '"hologram"'), '“hologram”'],
    ['with an unknown attribute', changed('"level": 1', '"level": 1, "colour": "red"'), '“section.colour”'],
    ['with an attribute of another kind', changed('"level": 1', '"level": 9'), 'cấu trúc'],
    ['with text where none may be', changed('"closings"', '"text", "text": "x"'), 'cấu trúc'],
    ['with nothing where a node must be', changed('"content": [', '"content": [null,'), 'cấu trúc'],
    ['nested without end', nested(20_000), 'cấu trúc'],
    ['whose content is no list', changed('"content": [', '"content": {}, "was": ['), 'cấu trúc'],
  ])('%s', (_, text, word) => {
    expect(() => readPlanFile(text)).toThrow(PlanFileError);
    expect(() => readPlanFile(text)).toThrow(word);
    expect(() => readPlanFile(text)).toThrow(/^\p{Lu}[^\n]*\.$/u);
  });
});

test('threads of comments travel with the plan, and none leaves no trace', () => {
  const comments = [{ author: 'Lê Bình', time: null, text: 'Xem lại hạn.' }];
  const threads = [{ id: 't1', isDone: false, comments }];
  expect(readPlanFile(writePlanFile({ meta: {}, doc, threads })).threads).toEqual(threads);
  expect(written).not.toContain('threads');
});
