import { checkUpdate, Guard, type GuardedWriter, toYDoc } from '@duthao/plan';
import * as Y from 'yjs';
import { firstText } from '../firstText.ts';
import { longPlan } from '../longPlan.ts';
import { medianOf } from '../percentiles.ts';

const ROUNDS = 5;
const UPDATES = 400;

const writer = (rest: boolean): GuardedWriter => ({
  userId: 'an',
  rights: { rest, places: { elsewhere: true }, elsewhere: 'suggest' },
  protectedAuthors: new Set(),
});

/** One keystroke, judged: in an own place by a look at it, as a suggestion in a foreign one on a copy. */
export function benchVerdicts(): void {
  for (const pages of [10, 100]) {
    const own = timesOf(pages, {}, writer(true));
    const mark = { 'insertion--abcdefgh': { id: 'g', author: 'an', time: '2026-03-02T07:40:00.000Z' } };
    const foreign = timesOf(pages, mark, writer(false));
    console.log(
      `guard, ${pages} pages, µs an update: check ${own.check}, apply ${own.apply}, guard in an own place ${own.guard};` +
        ` a suggestion: guard ${foreign.guard} (apply ${foreign.apply})`,
    );
  }
}

function timesOf(
  pages: number,
  format: object,
  by: GuardedWriter,
): Record<'check' | 'apply' | 'guard', string> {
  const rounds = Array.from({ length: ROUNDS }, () => timeOnce(pages, format, by));
  const median = (of: 'check' | 'apply' | 'guard'): string =>
    medianOf(rounds.map((round) => round[of])).toFixed(1);
  return { check: median('check'), apply: median('apply'), guard: median('guard') };
}

function timeOnce(
  pages: number,
  format: object,
  by: GuardedWriter,
): Record<'check' | 'apply' | 'guard', number> {
  const ydoc = toYDoc(longPlan(pages));
  ydoc.on('update', () => undefined);
  const guard = new Guard(ydoc);
  const typist = new Y.Doc();
  Y.applyUpdate(typist, Y.encodeStateAsUpdate(ydoc));
  const updates: Uint8Array[] = [];
  typist.on('update', (update: Uint8Array) => updates.push(update));
  const text = firstText(typist);
  for (let key = 0; key < UPDATES; key += 1) text.insert(text.length, 'ă', format);
  const spent = { check: 0, apply: 0, guard: 0 };
  for (const update of updates) {
    const start = performance.now();
    const checked = checkUpdate(ydoc, update);
    const looked = performance.now();
    if (!checked.ok || !guard.judge(checked, by).ok) throw new Error('an honest key was refused');
    const judged = performance.now();
    Y.applyUpdate(ydoc, update);
    spent.check += looked - start;
    spent.guard += judged - looked;
    spent.apply += performance.now() - judged;
  }
  guard.stop();
  return {
    check: (spent.check / UPDATES) * 1000,
    guard: (spent.guard / UPDATES) * 1000,
    apply: (spent.apply / UPDATES) * 1000,
  };
}
