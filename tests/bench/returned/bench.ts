import { rmSync } from 'node:fs';
import { readReturned, writeReviewDocx } from '@duthao/docx';
import { fromYDoc, mergeReturned, planFragment, toYDoc, updateYDoc } from '@duthao/plan';
import { returnedReportSchema } from '@duthao/protocol';
import * as Y from 'yjs';
import { editTracked } from '../../review/wordHand.ts';
import { get, type Person, signIn } from '../../support/api.ts';
import { demoPeople } from '../../support/demo.ts';
import { joinRoom } from '../../support/joinRoom.ts';
import { createRandom } from '../../support/random.ts';
import { startServerProcess } from '../../support/serverProcess.ts';
import { importPlan } from '../importPlan.ts';
import { longPlan } from '../longPlan.ts';
import { percentiles } from '../percentiles.ts';

const PAGES = 100;
const CHANGES = 200;
const ROUNDS = 3;

/** A long review copy that comes back while somebody types in the same plan. */
export async function benchReturned(): Promise<void> {
  console.log(`\na copy of ${PAGES} pages with ${CHANGES} changes comes back (ms, ${ROUNDS} rounds)`);
  console.log(`  the merge itself: ${(await mergeTimes()).join(', ')}`);
  const server = await startServerProcess();
  try {
    const [first] = demoPeople(server);
    const person = await signIn(server.url, first!.username, first!.password);
    for (let round = 0; round < ROUNDS; round += 1) await oneRound(person, round);
  } finally {
    await server.end();
    rmSync(server.data, { recursive: true, force: true });
  }
}

/** What a room's turn would be held for if the merge were made in it. */
async function mergeTimes(): Promise<number[]> {
  const doc = longPlan(PAGES);
  const docx = (await writeReviewDocx({ doc, meta: {} })).value;
  const [file, back] = [readReturned(docx, 'a.docx'), readReturned(changed(docx, 0), 'b.docx')];
  return Array.from({ length: ROUNDS }, () => {
    const ydoc = toYDoc(doc);
    let ids = 0;
    const start = performance.now();
    const options = { author: 'u', now: new Date(), newId: () => `n${(ids += 1)}` };
    const merged = mergeReturned({ doc, threads: [], file }, back, fromYDoc(ydoc), options);
    updateYDoc(ydoc, merged.doc);
    return Math.round(performance.now() - start);
  });
}

function changed(docx: Uint8Array, round: number): Uint8Array {
  const random = createRandom(20261122 + round);
  let words = 0;
  const hand = {
    random: () => random.below(1_000_000) / 1_000_000,
    author: 'Sở Tài chính',
    date: '2026-05-04T09:30:00Z',
    newWord: () => `moi${(words += 1)}`,
  };
  return editTracked(docx, hand, CHANGES);
}

async function oneRound(person: Person, round: number): Promise<void> {
  const planId = await importPlan(person, { doc: longPlan(PAGES) });
  const copy = await get(person, `/api/plans/${planId}/review.docx`);
  const docx = changed(new Uint8Array(await copy.arrayBuffer()), round);
  const visitor = await joinRoom(person, planId);
  const place = lastText(planFragment(visitor.ydoc));
  const type = async (): Promise<number> => {
    const start = performance.now();
    place.insert(place.length, 'a');
    await visitor.saved();
    return performance.now() - start;
  };
  const quiet: number[] = [];
  while (quiet.length < 100) quiet.push(await type());
  const meanwhile: number[] = [];
  const start = performance.now();
  let took = 0;
  const coming = bring(person, planId, docx).finally(() => (took = performance.now() - start));
  while (took === 0) meanwhile.push(await type());
  const { suggestionIds, tray } = await coming;
  visitor.leave();
  const told = (times: readonly number[]): string => {
    const { count, p50, p95 } = percentiles(times);
    return `${count} keys, p50 ${p50}, p95 ${p95}, slowest ${Math.round(Math.max(...times))}`;
  };
  console.log(
    `  ${suggestionIds.length} suggestions, ${tray.length} in the tray, answered after ${Math.round(took)}\n` +
      `    keys acknowledged before:  ${told(quiet)}\n    while the file comes in:   ${told(meanwhile)}`,
  );
}

/** Where the typist writes: a paragraph of its own, as in any plan that others go on with. */
function lastText(fragment: Y.XmlFragment): Y.XmlText {
  const sections = fragment
    .toArray()
    .find((each) => each instanceof Y.XmlElement && each.nodeName === 'openings');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  fragment.doc!.transact(() => {
    paragraph.setAttribute('id', 'typed-here');
    paragraph.insert(0, [text]);
    (sections as Y.XmlElement).push([paragraph]);
  });
  return text;
}

async function bring({ url, cookie }: Person, planId: string, docx: Uint8Array) {
  const form = new FormData();
  form.append('kind', 'body');
  form.append('name', 'Sở Tài chính');
  form.append('file', new Blob([new Uint8Array(docx)]), 'copy.docx');
  const headers = { cookie, origin: url };
  const answer = await fetch(`${url}/api/plans/${planId}/returned`, { method: 'POST', headers, body: form });
  return returnedReportSchema.parse(await answer.json());
}
