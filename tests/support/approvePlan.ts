import { planFlowSchema } from '@duthao/protocol';
import { type Person, post } from './api.ts';

/** Takes a plan along its way, each step by whoever may take it, until it waits for a number. */
export async function approvePlan(people: readonly Person[], planId: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    const state = await takeStep(people, planId);
    if (state === 'numbering') return;
  }
  throw new Error(`the plan ${planId} never came to its number`);
}

async function takeStep(people: readonly Person[], planId: string): Promise<string> {
  for (const person of people) {
    const flow = await findFlow(person, planId);
    if (flow?.state === 'numbering') return flow.state;
    // What is still open in the invented plans is passed over with a reason.
    const offer = ['force', 'pass'].flatMap((way) => flow?.offers.find(({ kind }) => kind === way) ?? [])[0];
    if (!flow || !offer) continue;
    const { kind, act, to, forUser } = offer;
    const seen = { state: flow.state, version: flow.versions.at(-1)?.no ?? null };
    const body = { kind, act, to, forUserId: forUser?.id ?? null, reason: 'Việc gấp', ...seen };
    await post(person, `/api/plans/${planId}/flow`, body);
    return flow.state;
  }
  throw new Error(`nobody may take the plan ${planId} any further`);
}

/** Undefined for whom the plan is not there yet. */
async function findFlow(person: Person, planId: string) {
  const answer = await fetch(`${person.url}/api/plans/${planId}/flow`, {
    headers: { cookie: person.cookie },
  });
  if (answer.status === 404) return undefined;
  return planFlowSchema.parse(await answer.json());
}
