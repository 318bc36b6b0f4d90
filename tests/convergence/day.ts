import { fromYDoc, placesOf, planFragment } from '@duthao/plan';
import * as Y from 'yjs';
import { get, type Person, plansOf, post, signIn } from '../support/api.ts';
import { joinRoom, type Visitor } from '../support/joinRoom.ts';
import { createRandom, type Random } from '../support/random.ts';
import type { ServerProcess } from '../support/serverProcess.ts';
import { until } from '../support/until.ts';
import { words } from './doSomething.ts';
import { Honest } from './Honest.ts';
import { PlainHostile, RawHostile } from './Hostile.ts';
import { replay } from './replay.ts';

/** What a day came to; all lists must be empty. */
export interface Day {
  readonly differing: string[];
  readonly lost: string[];
  /** What hostile records in the journal changed. */
  readonly harm: readonly string[];
  readonly isReplayed: boolean;
  readonly summary: string;
}

const EVENTS_EVERY = 150;
const MOVES_EVERY = 333;
const TRIPS_EVERY = 250;
const HOSTILE_IN_HUNDRED = 12;

/**
 * Four honest people (one of them by y-websocket's provider) and two hostile ones at one plan, while rights are given
 * and taken, sections move, and people go offline and come back.
 */
export async function spendDay(server: ServerProcess, seed: number, operations: number): Promise<Day> {
  const random = createRandom(seed);
  const as = (name: string): Promise<Person> => signIn(server.url, name, `${name}-2026`);
  const [lan, tuan, mai, dung, son, quantri] = await Promise.all(
    ['lan', 'tuan', 'mai', 'dung', 'son', 'quantri'].map(as),
  );
  const planId = (await plansOf(lan!)).find(({ coUnitIds }) => coUnitIds.length === 3)!.id;
  const keeper = new Keeper(lan!, planId, await unitOf(mai!));
  await keeper.clear();
  const witness = await joinRoom(lan!, planId);
  const honest = [
    await Honest.enter(lan!, planId, false),
    await Honest.enter(tuan!, planId, false),
    await Honest.enter(mai!, planId, false),
    await Honest.enter(dung!, planId, true),
  ];
  const hostile = [new RawHostile(son!, planId), new PlainHostile(quantri!, planId)] as const;
  const start = performance.now();
  const troubles: unknown[] = [];

  for (let done = 1; done <= operations; done += 1) {
    if (done % EVENTS_EVERY === 0) await keeper.changeRights(witness.ydoc, random, honest);
    if (done % MOVES_EVERY === 0) await keeper.move(witness.ydoc, random);
    if (done % TRIPS_EVERY === 0) await travel(random.pick(honest));
    await one(random, honest, hostile, witness, troubles);
    if (troubles.length > 0) throw troubles[0];
  }
  for (const person of honest) if (person.isAway) await person.comeBack();
  await until(
    'all is quiet',
    async () => {
      for (const person of honest) await person.mend(witness.ydoc);
      return !hostile.some(({ isBusy }) => isBusy) && honest.every((person) => person.isQuiet(witness.ydoc));
    },
    120_000,
  ).catch((error: unknown) => {
    const standing = [
      ...honest.map((person) => person.describe(witness.ydoc)),
      ...hostile.map(({ isBusy }, at) => `hostile ${at}: busy ${isBusy}`),
    ];
    throw new Error(standing.join('; '), { cause: error });
  });
  const truth = (): string => planFragment(witness.ydoc).toString();
  await until(
    'the screens agree',
    () => honest.every(({ ydoc }) => planFragment(ydoc).toString() === truth()),
    20_000,
  )
    // Told below, with names.
    .catch(() => undefined);
  const fresh = await joinRoom(lan!, planId);
  const saved = planFragment(fresh.ydoc).toString();
  const differing = honest
    .filter(({ ydoc }) => planFragment(ydoc).toString() !== saved)
    .map(({ name }) => name);
  const replayed = replay(
    server.data,
    planId,
    honest.map(({ userId }) => userId),
  );
  const lost = lostOf(honest, fresh.ydoc);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const summary = `seed ${seed}: ${operations} operations in ${seconds} s; ${describe(honest)}; ${keeper.told}; hostile: ${hostile
    .map(
      ({ sent, answers }) =>
        `${sent} sent, ${[...answers].map(([why, times]) => `${why} ${times}`).join(', ')}`,
    )
    .join(
      ' | ',
    )}; journal ${replayed.records} records, ${replayed.ofHostile} hostile without effect; lost ${lost.length}, differing ${differing.length}`;
  for (const one of [fresh, witness, ...honest, ...hostile]) one.leave();
  return { differing, lost, harm: replayed.harm, isReplayed: replayed.text === saved, summary };
}

/** One operation of whoever is free, and a breath in which the network is heard. */
async function one(
  random: Random,
  honest: readonly Honest[],
  hostile: readonly [RawHostile, PlainHostile],
  witness: Visitor,
  troubles: unknown[],
): Promise<void> {
  const isHostile = random.below(100) < HOSTILE_IN_HUNDRED;
  const free = hostile.find(({ isBusy }) => !isBusy);
  if (isHostile && free) {
    free.act(witness.ydoc, honest[0]!.ydoc.clientID, random).catch((error: unknown) => troubles.push(error));
  } else {
    await until('somebody honest is free', () => honest.some(({ isBusy }) => !isBusy));
    random.pick(honest.filter(({ isBusy }) => !isBusy)).act(random);
  }
  await new Promise((resume) => setImmediate(resume));
  for (const person of honest) person.mend(witness.ydoc).catch((error: unknown) => troubles.push(error));
}

async function travel(person: Honest): Promise<void> {
  if (person.isBusy) return;
  if (person.isAway) await person.comeBack();
  else person.goAway();
}

/** The lead drafter's other hand: gives and takes places, moves sections. */
class Keeper {
  readonly #lan: Person;
  readonly #planId: string;
  readonly #unitId: string;
  #given = 0;
  #moved = 0;

  constructor(lan: Person, planId: string, unitId: string) {
    this.#lan = lan;
    this.#planId = planId;
    this.#unitId = unitId;
  }

  get told(): string {
    return `rights changed ${this.#given} times, ${this.#moved} sections moved`;
  }

  /** Takes all places that the demo gave out, so that the hostile units own none. */
  async clear(): Promise<void> {
    const { ydoc, leave } = await joinRoom(this.#lan, this.#planId);
    leave();
    for (const { id } of placesOf(fromYDoc(ydoc))) await this.#give(id, []);
  }

  async changeRights(ydoc: Y.Doc, random: Random, honest: readonly Honest[]): Promise<void> {
    const sections = placesOf(fromYDoc(ydoc)).filter(({ kind }) => kind === 'section');
    await this.#give(random.pick(sections).id, random.below(3) === 0 ? [] : [this.#unitId]);
    this.#given += 1;
    for (const person of honest) await person.askRights();
  }

  async move(ydoc: Y.Doc, random: Random): Promise<void> {
    const ids = placesOf(fromYDoc(ydoc)).flatMap(({ kind, id }) => (kind === 'section' ? [id] : []));
    const wanted = {
      sectionId: random.pick(ids),
      beforeId: random.pick([...ids, null]),
      level: 1 + random.below(3),
    };
    // Below itself it cannot go.
    const done = await post(this.#lan, `/api/plans/${this.#planId}/move`, wanted).catch(() => undefined);
    if (done) this.#moved += 1;
  }

  async #give(placeId: string, unitIds: string[]): Promise<void> {
    const { url, cookie } = this.#lan;
    const headers = { 'content-type': 'application/json', cookie, origin: url };
    const body = JSON.stringify({ unitIds, due: null });
    const path = `/api/plans/${this.#planId}/assignments/${placeId}`;
    const answer = await fetch(url + path, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
  }
}

async function unitOf(person: Person): Promise<string> {
  const { user } = (await (await get(person, '/api/session')).json()) as { user: { unitIds: string[] } };
  return user.unitIds[0]!;
}

/** Words that are neither in the plan nor in their author's tray, though nobody dropped them; drops that did nothing. */
function lostOf(honest: readonly Honest[], ydoc: Y.Doc): string[] {
  const doc = fromYDoc(ydoc);
  const text = doc.textBetween(0, doc.content.size, '\n', (leaf) => leaf.textContent);
  const inPlan = new Set(text.match(words));
  const dropped = new Set(
    honest.flatMap(({ deeds }) => deeds.filter(({ kind }) => kind === 'dropped')).map(({ word }) => word),
  );
  return honest.flatMap(({ name, deeds, tray }) => {
    const kept = new Set(tray.join('\n').match(words));
    return deeds
      .filter(
        ({ kind, word }) => kind === 'wrote' && !inPlan.has(word) && !kept.has(word) && !dropped.has(word),
      )
      .map(({ word }) => `${name} wrote ${word}`);
  });
}

function describe(honest: readonly Honest[]): string {
  return honest
    .map(
      ({ name, deeds, tray, counts }) =>
        `${name} ${deeds.length} (${counts.refusals} refusals, tray ${tray.length})`,
    )
    .join(', ');
}
