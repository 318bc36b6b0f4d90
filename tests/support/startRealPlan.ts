import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from '@duthao/plan';
import { newPlanAnswerSchema, unitSchema } from '@duthao/protocol';
import { root } from '../house/sources.ts';
import { get, type Person, post } from './api.ts';

/**
 * A real plan with a task table of many rows, imported for these units (the first one leads) as the application does
 * it. Where the old plans are absent, one of our templates with such a table, filled with its examples.
 */
export async function startRealPlan(person: Person, unitNames: readonly string[]): Promise<string> {
  const units = unitSchema.array().parse(await (await get(person, '/api/units')).json());
  const ids = unitNames.map((wanted) => units.find(({ name }) => name === wanted)!.id);
  const [leadUnitId, ...coUnitIds] = ids as [string, ...string[]];
  const seeds = join(root, '../shared/seeds');
  const real = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('003')) : undefined;
  if (real === undefined) {
    console.warn(`no real plan 003 in ${seeds}: a plan from our own template is written instead`);
    return startFromTemplate(person, { leadUnitId, coUnitIds });
  }
  const body = new FormData();
  body.append('leadUnitId', leadUnitId);
  for (const id of coUnitIds) body.append('coUnitIds', id);
  body.append('file', new Blob([readFileSync(join(seeds, real))]), real);
  const headers = { cookie: person.cookie, origin: person.url };
  const answer = await fetch(`${person.url}/api/plans/import`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`import of ${real}: ${answer.status} ${await answer.text()}`);
  return newPlanAnswerSchema.parse(await answer.json()).id;
}

interface Units {
  leadUnitId: string;
  coUnitIds: string[];
}

async function startFromTemplate(person: Person, units: Units): Promise<string> {
  const file = join(root, 'templates/chuong-trinh-cong-tac-quy/template.json');
  const { id: templateId, fields } = parseTemplate(readFileSync(file, 'utf8'));
  const values = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
  const answer = await post(person, '/api/plans', { templateId, values, ...units });
  return newPlanAnswerSchema.parse(await answer.json()).id;
}
