import { rmSync } from 'node:fs';
import * as Y from 'yjs';
import { type Person, signIn } from '../../support/api.ts';
import { demoPeople } from '../../support/demo.ts';
import { joinRoom, type Visitor } from '../../support/joinRoom.ts';
import { type ServerProcess, startServerProcess } from '../../support/serverProcess.ts';
import { importPlan } from '../importPlan.ts';
import { longPlan } from '../longPlan.ts';
import { median } from '../percentiles.ts';
import { firstText } from '../firstText.ts';

const ROUNDS = 3;
const EDITS = 20_000;
/** A socket may send 2,000 frames at once and 200 a second after that, so many visits share the edits. */
const EDITS_PER_VISIT = 1_800;

interface Case {
  readonly name: string;
  readonly planId: string;
  readonly restart: number[];
  readonly firstEdit: number[];
  readonly applied: number[];
}

/** A restarted server's first edit in a room, beside Yjs taking in the same bytes. */
export async function benchOpening(): Promise<void> {
  let server = await startServerProcess();
  try {
    const [first] = demoPeople(server);
    const person = await signIn(server.url, first!.username, first!.password);
    const cases = await createCases(person);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const one of cases) server = await openCold(one, server, person);
    console.log(`\nopening on the server after a restart (ms, median of ${ROUNDS} rounds in turn)`);
    cases.forEach(report);
  } finally {
    await server.end();
    rmSync(server.data, { recursive: true, force: true });
  }
}

async function createCases(person: Person): Promise<Case[]> {
  const create = async (name: string, pages: number): Promise<Case> => {
    const planId = await importPlan(person, { doc: longPlan(pages) });
    return { name, planId, restart: [], firstEdit: [], applied: [] };
  };
  const edited = await create(`10 pages and ${EDITS.toLocaleString('en')} edits`, 10);
  await typeMuch(person, edited.planId);
  return [await create('10 pages', 10), await create('100 pages', 100), edited];
}

async function typeMuch(person: Person, planId: string): Promise<void> {
  for (let left = EDITS; left > 0; left -= EDITS_PER_VISIT) {
    const visitor = await joinRoom(person, planId);
    const text = firstText(visitor.ydoc);
    for (let edit = 0; edit < Math.min(left, EDITS_PER_VISIT); edit += 1) {
      // Every third takes a letter away again, so that the text does not grow without end.
      if (edit % 3 === 2) text.delete(text.length - 1, 1);
      else text.insert(text.length, 'a');
      if (edit % 200 === 199) await visitor.saved();
    }
    await visitor.saved();
    visitor.leave();
  }
}

/** From the same files, so that the server begins with nothing in memory. */
async function openCold(one: Case, server: ServerProcess, person: Person): Promise<ServerProcess> {
  const { data, port } = server;
  await server.end();
  const start = performance.now();
  const restarted = await startServerProcess({ data, port, demo: false });
  const ready = performance.now();
  const visitor = await joinRoom(person, one.planId);
  firstText(visitor.ydoc).insert(0, 'a');
  await visitor.saved();
  const end = performance.now();
  one.restart.push(end - start);
  one.firstEdit.push(end - ready);
  one.applied.push(timeToApply(visitor));
  visitor.leave();
  return restarted;
}

function timeToApply({ ydoc }: Visitor): number {
  const bytes = Y.encodeStateAsUpdate(ydoc);
  const start = performance.now();
  Y.applyUpdate(new Y.Doc(), bytes);
  return performance.now() - start;
}

function report({ name, restart, firstEdit, applied }: Case): void {
  const [all, edit, bare] = [median(restart), median(firstEdit), median(applied)];
  console.log(
    `${name}: restart to first edit saved ${all}, of it after the server answers ${edit}; Y.applyUpdate of the same bytes ${bare}; ratio ${(edit / bare).toFixed(1)}`,
  );
}
