import { type Plan, writePlanFile } from '@duthao/plan';
import { newPlanAnswerSchema } from '@duthao/protocol';
import { type Person, plansOf } from '../support/api.ts';

/** Puts a plan into the server as a person does, by its file, and gives its id there. */
export async function importPlan(person: Person, plan: Pick<Plan, 'doc' | 'threads'>): Promise<string> {
  const form = new FormData();
  form.set('leadUnitId', (await plansOf(person))[0]!.leadUnitId);
  form.set('file', new Blob([writePlanFile({ meta: {}, ...plan })]), 'plan.json');
  const answer = await fetch(`${person.url}/api/plans/import`, {
    method: 'POST',
    headers: { cookie: person.cookie, origin: person.url },
    body: form,
  });
  if (!answer.ok) throw new Error(`the plan was not taken: ${answer.status} ${await answer.text()}`);
  return newPlanAnswerSchema.parse(await answer.json()).id;
}
