import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan, writeDocx } from '@duthao/docx';
import { createOffice } from '@duthao/office';
import { fillTemplate, outlineOf, parseTemplate, type Plan, wordsOf } from '@duthao/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../house/sources.ts';
import { convertDocx, type Program } from './convertDocx.ts';

const counter = () => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

/** Starter plans with everything in them, their fields filled with the examples given for them. */
const names = ['ke-hoach-ubnd-xa', 'ke-hoach-nam-hoc', 'quyet-dinh-ban-hanh-ke-hoach'];
const plans = new Map(
  names.map((name): [string, Plan] => {
    const template = parseTemplate(readFileSync(join(root, 'templates', name, 'template.json'), 'utf8'));
    const values = Object.fromEntries(template.fields.map((field) => [field.name, field.example]));
    return [name, fillTemplate(template, values, counter())];
  }),
);

/** How a name was typed that prints in capitals, and where it was broken, no other format keeps. */
const wordsIn = (plan: Plan): string[] => wordsOf(plan.doc).map((word) => word.toLowerCase());
const outlineIn = (plan: Plan): string[] =>
  outlineOf(plan.doc).map(({ number, title }) => `${number} ${title}`.toLowerCase());
const office = createOffice();
const docx = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const [name, plan] of plans) docx.set(name, (await writeDocx(plan)).value);
});
afterAll(() => office.stop());

const ways: [Program, string][] = [
  ['LibreOffice', 'doc'],
  ['LibreOffice', 'rtf'],
  ['LibreOffice', 'odt'],
  ['LibreOffice', 'html'],
  ['pandoc', 'html'],
  ['pandoc', 'md'],
];

describe.each(ways)('saved by %s as .%s', (program, format) => {
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    files = await convertDocx(docx, program, format);
  }, 120_000);

  it.each(names)('%s comes back with every word and number', async (name) => {
    const bytes = files.get(name)!;
    const isOurs = format === 'html' || format === 'md';
    const readable = isOurs ? bytes : await office.convert(bytes, format, 'docx');
    const { value } = readPlan(readable, isOurs ? `${name}.${format}` : `${name}.docx`, { newId: counter() });
    expect(wordsIn(value)).toEqual(wordsIn(plans.get(name)!));
    expect(outlineIn(value)).toEqual(outlineIn(plans.get(name)!));
  });
});
