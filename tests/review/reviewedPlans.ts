import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '@duthao/docx';
import { fillTemplate, parseTemplate, type Plan } from '@duthao/plan';
import { commentAtRandom, suggestAtRandom } from '@duthao/plan/testing';
import { root } from '../house/sources.ts';

export const SUGGESTIONS = 200;
export const THREADS = 50;

const people = {
  u1: { name: 'Nguyễn Văn An', unit: 'Phòng Tổng hợp' },
  u2: { name: 'Trần Thị Bình', unit: 'Phòng Kế hoạch - Tài chính' },
  u3: { name: 'Đỗ Chi' },
};
const authors = [...Object.keys(people), 'Sở Tài chính'];

const counter = (): (() => string) => {
  let count = 0;
  return () => `n${(count += 1)}`;
};

const templates = ['ke-hoach-ubnd-xa', 'ke-hoach-nam-hoc', 'quyet-dinh-ban-hanh-ke-hoach'];

/** Old plans where there are any, else only our own starter plans; each full of suggestions and threads. */
export function reviewedPlans(seed: number): Map<string, Plan> {
  const folder = join(root, '../shared/seeds');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  if (files.length === 0)
    console.warn('Old plans (../shared/seeds) are absent: only starter plans are reviewed.');
  const plans = new Map<string, Plan>([
    ...files.map((name): [string, Plan] => {
      const read = readText(readFileSync(join(folder, name), 'utf8'), { newId: counter() });
      return [name.replace('.txt', ''), read.value];
    }),
    ...templates.map((name): [string, Plan] => [name, starterPlan(name)]),
  ]);
  return new Map([...plans].map(([name, plan], i) => [name, reviewed(plan, seed + i)]));
}

function starterPlan(name: string): Plan {
  const template = parseTemplate(readFileSync(join(root, 'templates', name, 'template.json'), 'utf8'));
  const values = Object.fromEntries(template.fields.map((field) => [field.name, field.example]));
  return fillTemplate(template, values, counter());
}

function reviewed({ doc: start }: Plan, seed: number): Plan {
  const suggested = suggestAtRandom(start, { seed, authors, count: SUGGESTIONS });
  const { doc, threads } = commentAtRandom(suggested, { seed, authors, count: THREADS });
  return { meta: { people }, doc, threads };
}
