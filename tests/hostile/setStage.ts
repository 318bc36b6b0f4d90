import { fromYDoc, placesOf } from '@duthao/plan';
import { newPlanAnswerSchema, planFlowSchema, stateSpecs, templateSchema } from '@duthao/protocol';
import { get, type Person, plansOf, post, signIn } from '../support/api.ts';
import { joinRoom } from '../support/joinRoom.ts';
import type { ServerProcess } from '../support/serverProcess.ts';

/** What stands there before anybody attacks. */
export interface Stage {
  readonly planId: string;
  readonly otherPlanId: string;
  readonly frozenPlanId: string;
  readonly sections: { readonly mai: string; readonly son: string };
  readonly lan: Person;
}

export async function setStage({ url }: ServerProcess): Promise<Stage> {
  const as = (name: string): Promise<Person> => signIn(url, name, `${name}-2026`);
  const [lan, quantri] = [await as('lan'), await as('quantri')];
  const plans = await plansOf(quantri);
  const shared = plans.find(({ coUnitIds }) => coUnitIds.length === 3)!;
  const other = plans.find(({ id }) => id !== shared.id)!;
  const sections = await giveSections(lan, shared.id);
  const frozenPlanId = await submitNewPlan(quantri, other.leadUnitId);
  return { planId: shared.id, otherPlanId: other.id, frozenPlanId, sections, lan };
}

/** Two sections of the first level that hold text, to the units of mai and son; nothing else to anybody. */
async function giveSections(lan: Person, planId: string): Promise<Stage['sections']> {
  const visitor = await joinRoom(lan, planId);
  const doc = fromYDoc(visitor.ydoc);
  visitor.leave();
  const places = placesOf(doc);
  const unitOf = async (name: string): Promise<string> => {
    const answer = await get(await signIn(lan.url, name, `${name}-2026`), '/api/session');
    return ((await answer.json()) as { user: { unitIds: string[] } }).user.unitIds[0]!;
  };
  const give = (placeId: string, unitIds: string[]): Promise<Response> =>
    put(lan, `/api/plans/${planId}/assignments/${placeId}`, { unitIds, due: null });
  for (const { id } of places) await give(id, []);
  const hasText = (pos: number): boolean =>
    doc.nodeAt(pos)!.children.some(({ type }) => type.name === 'paragraph');
  const [mai, son] = places.filter(({ kind, pos }) => kind === 'section' && hasText(pos)).map(({ id }) => id);
  await give(mai!, [await unitOf('mai')]);
  await give(son!, [await unitOf('son')]);
  return { mai: mai!, son: son! };
}

/** A plan made, and passed on until its text is frozen. */
async function submitNewPlan(drafter: Person, leadUnitId: string): Promise<string> {
  const templates = templateSchema.array().parse(await (await get(drafter, '/api/templates')).json());
  const [{ id: templateId, fields }] = templates as [(typeof templates)[number]];
  const values = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
  const made = await post(drafter, '/api/plans', { templateId, values, leadUnitId, coUnitIds: [] });
  const { id } = newPlanAnswerSchema.parse(await made.json());
  for (let turn = 0; turn < 5; turn += 1) {
    const flow = planFlowSchema.parse(await (await get(drafter, `/api/plans/${id}/flow`)).json());
    if (stateSpecs[flow.state].text === 'frozen') return id;
    const offer =
      flow.offers.find(({ kind }) => kind === 'pass') ?? flow.offers.find(({ kind }) => kind === 'force');
    if (!offer) break;
    const { kind, act, to, forUser } = offer;
    const seen = { state: flow.state, version: flow.versions.at(-1)?.no ?? null };
    const wanted = { kind, act, to, forUserId: forUser?.id ?? null, ...seen, reason: 'Cần trình gấp' };
    await post(drafter, `/api/plans/${id}/flow`, wanted);
  }
  throw new Error('the plan cannot be submitted');
}

async function put({ url, cookie }: Person, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie, origin: url };
  const answer = await fetch(url + path, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
