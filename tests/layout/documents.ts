import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan, writeDocx } from '@duthao/docx';
import { defaultLook, fillTemplate, type Look, parseTemplate, type Plan } from '@duthao/plan';
import { root } from '../house/sources.ts';
import { createRandom } from '../support/random.ts';
import { randomPlan } from './generate/randomPlan.ts';
import { lookOf, shapeOf } from './generate/shapes.ts';
import type { Source } from './Sheet.ts';

const counter = (): (() => string) => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

async function written(name: string, plan: Plan, look: Look): Promise<Source> {
  const { value } = await writeDocx(plan, look);
  return { name, look, plan: plan.doc, docx: value };
}

/** Each starter plan, filled with its own examples, in both size sets. */
export async function fromTemplates(): Promise<Source[]> {
  const folder = join(root, 'templates');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'template.json')));
  const all = names.flatMap((name) => ([14, 13] as const).map((sizeSet) => ({ name, sizeSet })));
  return Promise.all(
    all.map(({ name, sizeSet }) => {
      const template = parseTemplate(readFileSync(join(folder, name, 'template.json'), 'utf8'));
      const values = Object.fromEntries(template.fields.map((field) => [field.name, field.example]));
      const plan = fillTemplate(template, values, counter());
      return written(`${name}, set ${sizeSet}`, plan, { ...defaultLook, sizeSet });
    }),
  );
}

/** Real plans, where this machine has them; their names say nothing of their content. */
export async function fromSeeds(): Promise<Source[]> {
  const folder = join(root, '../shared/seeds');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  if (names.length === 0)
    console.warn('no real plans beside the repository: they are not checked in this run');
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const { value } = await readPlan(bytes, name, { newId: counter() });
      return written(`seed ${name.slice(0, 3)}`, value, defaultLook);
    }),
  );
}

/** Random plan n of a seed: always the same, whatever came before it. */
export async function fromChance(seed: number, n: number): Promise<Source> {
  const random = createRandom(seed * 1000 + n);
  const shape = shapeOf(random, n);
  const look = lookOf(random, n);
  const doc = randomPlan(random, shape);
  doc.check();
  return written(`plan ${shape.name}, set ${look.sizeSet}`, { meta: {}, doc }, look);
}
