import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../json/planFile.ts';
import { footnotesOf, printedText } from '../queries/printedText/printedText.ts';
import { schema, SCHEMA_VERSION } from '../schema.ts';
import { type DocJson, migrate, type Migration } from './migrate.ts';

const step =
  (to: number): Migration =>
  (doc) => ({ ...doc, attrs: { ...doc.attrs, [`v${to}`]: true } });
const steps = [step(2), step(3), step(4)];
const old: DocJson = { type: 'plan' };

describe('a document of an older version', () => {
  test('is led up one version at a time, in order', () => {
    const seen: string[] = [];
    const noted = steps.map((one, i): Migration => (doc) => {
      seen.push(`${i + 1} to ${i + 2}`);
      return one(doc);
    });
    expect(migrate(old, 1, noted, 4)).toEqual({ type: 'plan', attrs: { v2: true, v3: true, v4: true } });
    expect(seen).toEqual(['1 to 2', '2 to 3', '3 to 4']);
  });

  test('skips the steps it has behind it', () => {
    expect(migrate(old, 3, steps, 4)).toEqual({ type: 'plan', attrs: { v4: true } });
    expect(migrate(old, 4, steps, 4)).toEqual(old);
  });

  test('is left as it was', () => {
    migrate(old, 1, steps, 4);
    expect(old).toEqual({ type: 'plan' });
  });

  test('is refused when a step is missing', () => {
    expect(() => migrate(old, 1, steps.slice(0, 2), 4)).toThrow('no migration from version 3');
  });
});

test('today’s list of steps leads from every version to this one', () => {
  for (let version = 1; version <= SCHEMA_VERSION; version += 1) {
    expect(() => migrate(old, version)).not.toThrow();
  }
});

const golden = new URL('golden/', import.meta.url);
const versions = readdirSync(golden).filter((name) => name.endsWith('.json'));

test('every version there was has a golden document', () => {
  expect(versions.toSorted()).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, i) => `${i + 1}.json`).toSorted(),
  );
});

describe.each(versions)('the golden document %s', (name) => {
  const { doc, meta } = readPlanFile(readFileSync(new URL(name, golden), 'utf8'));
  const words = readFileSync(new URL(name.replace('.json', '.txt'), golden), 'utf8');

  test('opens with today’s code and reads the same', () => {
    expect([...printedText(doc), '', ...footnotesOf(doc), ''].join('\n')).toBe(words);
    expect(meta.title).toBe('Tiêm chủng năm 2026');
  });
});

test('the golden document of this version uses every node type and every mark', () => {
  const text = readFileSync(new URL(`${SCHEMA_VERSION}.json`, golden), 'utf8');
  const used = new Set([...text.matchAll(/"type": "(\w+)"/g)].map((match) => match[1]!));
  const all = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
  expect(all.filter((name) => !used.has(name))).toEqual([]);
});

test('today’s document keeps every attribute that is stored in the golden one', () => {
  const text = readFileSync(new URL(`${SCHEMA_VERSION}.json`, golden), 'utf8');
  // Attributes that came later stand at their default.
  expect(readPlanFile(text).doc.toJSON()).toMatchObject((JSON.parse(text) as { doc: object }).doc);
});
