import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan, writeDocx } from '@duthao/docx';
import { fillTemplate, parseTemplate, type Plan } from '@duthao/plan';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sources.ts';
import { comparePrint } from '../support/comparePrint.ts';

const seeds = join(root, '../shared/seeds');
const names = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
if (names.length === 0) console.warn(`no real plans in ${seeds}: their pages are not compared in this run`);

const counter = (): (() => string) => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

const templates = readdirSync(join(root, 'templates')).filter((name) =>
  existsSync(join(root, 'templates', name, 'template.json')),
);

async function expectWholePrint(plan: Plan): Promise<void> {
  const { value } = await writeDocx(plan);
  expect(await comparePrint(plan.doc, value)).toEqual({ body: null, footnotes: null });
}

describe('the pages hold every word of the plan once and in order', () => {
  it.each(names)('after import of %s', async (name) => {
    const { value } = await readPlan(new Uint8Array(readFileSync(join(seeds, name))), name, {
      newId: counter(),
    });
    await expectWholePrint(value);
  });

  it.each(templates)('for the template %s filled with its own examples', async (name) => {
    const template = parseTemplate(readFileSync(join(root, 'templates', name, 'template.json'), 'utf8'));
    const values = Object.fromEntries(template.fields.map((field) => [field.name, field.example]));
    await expectWholePrint(fillTemplate(template, values, counter()));
  });
});
