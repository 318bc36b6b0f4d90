import { rmSync } from 'node:fs';
import { planFragment } from '@duthao/plan';
import { type Person, signIn } from '../support/api.ts';
import { joinRoom, type Visitor } from '../support/joinRoom.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';
import type { Attack } from './Attack.ts';
import { changedOnDisk, journalSince, readDisk } from './disk.ts';
import { setStage, type Stage } from './setStage.ts';
import { Typist } from './Typist.ts';

/** What one attack came to. */
export interface Outcome {
  readonly attack: string;
  /** How the server answered. */
  readonly answer: string;
  /** What was different on the screens of others. */
  readonly onScreens: string;
  readonly onDisk: string;
  /** The slowest acknowledgement of the honest typist meanwhile, in milliseconds. */
  readonly slowest: number;
}

/** A real server, an honest typist in a plan, another honest person who looks on, and room for attackers. */
export class Scene {
  readonly server: ServerProcess;
  readonly planId: string;
  /** Another plan of the same agency; not all who write in the first may open it. */
  readonly otherPlanId: string;
  readonly typist: Typist;
  readonly witness: Visitor;
  readonly outcomes: Outcome[] = [];
  readonly #people = new Map<string, Person>();

  /** Its text was submitted: nobody writes in it. */
  readonly frozenPlanId: string;
  /** Sections of mai's unit and of son's; everything else is the lead unit's, tuan's and lan's. */
  readonly sections: { readonly mai: string; readonly son: string };

  private constructor(server: ServerProcess, set: Stage, typist: Typist, witness: Visitor) {
    this.server = server;
    this.planId = set.planId;
    this.otherPlanId = set.otherPlanId;
    this.frozenPlanId = set.frozenPlanId;
    this.sections = set.sections;
    this.typist = typist;
    this.witness = witness;
  }

  static async open(): Promise<Scene> {
    const server = await startServerProcess();
    const set = await setStage(server);
    const witness = await joinRoom(set.lan, set.planId);
    const typist = await Typist.sit(await signIn(server.url, 'tuan', 'tuan-2026'), set.planId);
    return new Scene(server, set, typist, witness);
  }

  /** Somebody of the demo agency, in the session of before if there is one. */
  async as(name: string): Promise<Person> {
    const known = this.#people.get(name) ?? (await this.freshly(name));
    this.#people.set(name, known);
    return known;
  }

  /** The same in a session of its own. */
  freshly(name: string): Promise<Person> {
    return signIn(this.server.url, name, `${name}-2026`);
  }

  /** What the others see, without the word that the typist writes and takes back. */
  seen(): string {
    return planFragment(this.witness.ydoc)
      .toString()
      .replace(/(?:chữ )?Đoạn đang viết\./, 'Đoạn đang viết.');
  }

  /** Runs an attack and holds that it has changed nothing for anybody. */
  async suffer({ name, act, mayTouch = [] }: Attack): Promise<Outcome> {
    const screen = this.seen();
    const disk = readDisk(this.server.data);
    this.typist.measure();
    await this.typist.goOn(1);
    const answer = await act(this);
    await this.typist.goOn(4);
    const now = this.seen();
    const lines = journalSince(this.server.data, disk);
    const own = this.typist.clientId;
    const foreign = lines.filter(({ planId, clientId }) => planId !== this.planId || clientId !== own);
    const isAllowed = (table: string): boolean => mayTouch.includes('*') || mayTouch.includes(table);
    const changed = changedOnDisk(disk, readDisk(this.server.data)).filter((table) => !isAllowed(table));
    if (foreign.length > 0 && !isAllowed('updates')) changed.push(`${foreign.length} journal records`);
    const outcome = {
      attack: name,
      answer,
      onScreens: now === screen ? 'nothing' : firstDifference(screen, now),
      onDisk: changed.length > 0 ? changed.join(', ') : mayTouch.length > 0 ? 'nothing else' : 'nothing',
      slowest: Math.round(this.typist.slowest),
    };
    this.outcomes.push(outcome);
    return outcome;
  }

  async close(): Promise<void> {
    await this.typist.stop();
    this.witness.leave();
    await this.server.end();
    rmSync(this.server.data, { recursive: true, force: true });
  }

  isAlive(): boolean {
    return this.server.child.exitCode === null;
  }
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  return `"${before.slice(at, at + 40)}" became "${after.slice(at, at + 40)}"`;
}
