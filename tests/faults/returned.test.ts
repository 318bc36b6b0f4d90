import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fromYDoc, suggestionsOf } from '@duthao/plan';
import { type ReturnedReport, returnedReportSchema, threadListSchema } from '@duthao/protocol';
import { afterAll, expect, it } from 'vitest';
import { editTracked, withComment } from '../review/wordHand.ts';
import { get, type Person, plansOf, signIn } from '../support/api.ts';
import { demoPeople } from '../support/demo.ts';
import { joinRoom } from '../support/joinRoom.ts';
import { createRandom } from '../support/random.ts';
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts';

const body = 'Sở Tài chính';
const seed = Number(process.env['SEED'] ?? 20261122);
/** 1 for every statement that writes; each costs a start of the server. */
const step = Number(process.env['KILL_STEP'] ?? 2);
let server: ServerProcess;
afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(server.data, { recursive: true, force: true });
});

it('a returned file is taken in whole or not at all, wherever the server is killed, and never twice', async () => {
  server = await startServerProcess();
  const { username, password } = demoPeople(server).find((each) => each.username === 'quantri')!;
  const person = await signIn(server.url, username, password);
  const [plan] = await plansOf(person);
  const docx = await changedCopy(person, plan!.id);
  const start = onDisk();
  let report: ReturnedReport | null = null;
  let kills = 0;
  while (!report) {
    await server.end('SIGKILL');
    server = await startServerProcess({
      data: server.data,
      port: server.port,
      preload: preloadFor(1 + kills * step),
    });
    const again = await signIn(server.url, username, password);
    writeFileSync(join(server.data, 'armed'), '');
    report = await bring(again, plan!.id, docx);
    rmSync(join(server.data, 'armed'));
    if (!report) kills += 1;
    const { files, threads, lines, updates } = onDisk();
    const came = files - start.files;
    // The text, the comment, the report and the log: all of them, or none.
    expect({ kills, threads: threads - start.threads, lines: lines - start.lines }).toEqual({
      kills,
      threads: came,
      lines: came,
    });
    expect({ kills, changed: updates > start.updates }).toEqual({ kills, changed: came === 1 });
  }
  console.log(
    `seed ${seed}: ${kills} kills while a file came in, one at every ${step} statements that write`,
  );
  expect(kills).toBeGreaterThan(8 / step);
  // The last kill may have come behind the answer.
  await server.end('SIGKILL');
  server = await startServerProcess({ data: server.data, port: server.port });
  const visitor = await joinRoom(await signIn(server.url, username, password), plan!.id);
  const made = suggestionsOf(fromYDoc(visitor.ydoc)).filter(({ author }) => author === body);
  visitor.leave();
  expect(made.map(({ id }) => id).toSorted()).toEqual(report.suggestionIds.toSorted());
  expect(made.length).toBeGreaterThan(3);
  const ids = report.threadIds.join(',');
  const path = `/api/plans/${plan!.id}/threads?ids=${ids}`;
  const { threads } = threadListSchema.parse(
    await (await get(await signIn(server.url, username, password), path)).json(),
  );
  expect(threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([['Nêu rõ nguồn.']]);
}, 300_000);

async function changedCopy(person: Person, planId: string): Promise<Uint8Array> {
  const copy = new Uint8Array(await (await get(person, `/api/plans/${planId}/review.docx`)).arrayBuffer());
  const random = createRandom(seed);
  let words = 0;
  const hand = {
    random: () => random.below(1_000_000) / 1_000_000,
    author: body,
    date: '2026-05-04T09:30:00Z',
    newWord: () => `moi${(words += 1)}`,
  };
  return withComment(editTracked(copy, hand, 8), { author: body, date: hand.date, text: 'Nêu rõ nguồn.' });
}

/** Null when the server was gone before it answered. */
async function bring(
  { url, cookie }: Person,
  planId: string,
  docx: Uint8Array,
): Promise<ReturnedReport | null> {
  const form = new FormData();
  form.append('kind', 'body');
  form.append('name', body);
  form.append('file', new Blob([new Uint8Array(docx)]), 'góp ý.docx');
  const headers = { cookie, origin: url };
  const answer = await fetch(`${url}/api/plans/${planId}/returned`, {
    method: 'POST',
    headers,
    body: form,
  }).then(
    (response) => response.json() as Promise<unknown>,
    () => null,
  );
  return answer === null ? null : returnedReportSchema.parse(answer);
}

function preloadFor(killAt: number) {
  const env = { KILL_AT: String(killAt), ARMED: join(server.data, 'armed') };
  return { url: new URL('killAtWrite.ts', import.meta.url), env };
}

/** As a restart finds it. */
function onDisk() {
  const file = new DatabaseSync(join(server.data, 'duthao.sqlite'));
  const count = (sql: string): number => (file.prepare(sql).get() as { n: number }).n;
  const found = {
    files: count('select count(*) as n from returned_files'),
    threads: count(`select count(*) as n from comments where author = '${body}'`),
    lines: count("select count(*) as n from audit where action = 'fileReturned'"),
    updates: count('select count(*) as n from updates'),
  };
  file.close();
  return found;
}
