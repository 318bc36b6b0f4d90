import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@duthao/docx';
import { writePlanFile } from '@duthao/plan';
import { longPlan } from '../longPlan.ts';
import { compareRuns, type Side } from '../papers/compareRuns.ts';
import { contentOf, toHtml, toMarkdown } from '../papers/contentOf.ts';
import { hasPandoc, runMeasured, runWorker } from '../papers/runMeasured.ts';
import { workers } from '../papers/workers.ts';
import { writeBare } from '../papers/writeBare.ts';
import { median, medianOf } from '../percentiles.ts';

const SIZES = [10, 100, 500];
const ROUNDS = 5;
/** The first exports run code that is not compiled yet, some times slower for both. */
const WARM_UP = 8;
const WARM_ROUNDS = 9;

/** Our export beside peers that write the same paragraphs and footnotes: in a fresh process, and warm. */
export async function benchExport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-'));
  try {
    console.log(`\nexport to .docx, from the start of a process to its end (median of ${ROUNDS}, in turn)`);
    if (!hasPandoc()) console.log('pandoc is not installed and was left out');
    for (const pages of SIZES) await compareRuns(`${pages} pages`, sidesOf(folder, pages), ROUNDS);
    console.log(`\nexport to .docx, warm process (ms, median of ${WARM_ROUNDS})`);
    for (const pages of SIZES) await compareWarm(pages);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sidesOf(folder: string, pages: number): Side[] {
  const doc = longPlan(pages);
  const content = contentOf(doc);
  const put = (name: string, text: string): string => {
    const file = join(folder, `${pages}-${name}`);
    writeFileSync(file, text);
    return file;
  };
  const plan = put('plan.json', writePlanFile({ meta: {}, doc }));
  const bare = put('content.json', JSON.stringify(content));
  const markdown = put('content.md', toMarkdown(content));
  const html = put('content.html', toHtml(content));
  const pandoc: Side = {
    name: 'pandoc',
    run: () => runMeasured('pandoc', ['-f', 'markdown', '-o', join(folder, 'pandoc.docx'), markdown]),
  };
  return [
    { name: 'Dự Thảo', run: () => runWorker('writeOurs', plan) },
    { name: 'bare docx', run: () => runWorker('writeBare', bare) },
    ...(hasPandoc() ? [pandoc] : []),
    { name: 'html-to-docx', run: () => runWorker('writeFromHtml', html) },
  ];
}

/** In one process, as on the server. */
async function compareWarm(pages: number): Promise<void> {
  const doc = longPlan(pages);
  const content = contentOf(doc);
  const html = Buffer.from(toHtml(content));
  const writeHtml = await workers.writeFromHtml();
  const sides = {
    'Dự Thảo': () => writeDocx({ meta: {}, doc }),
    'bare docx': () => writeBare(content),
    'html-to-docx': () => writeHtml(html),
  };
  const times = Object.values(sides).map((): number[] => []);
  for (let round = 0; round < WARM_UP + WARM_ROUNDS; round += 1) {
    for (const [index, write] of Object.values(sides).entries()) {
      const time = await timed(write);
      if (round >= WARM_UP) times[index]!.push(time);
    }
  }
  const ratio = (own: readonly number[]): string =>
    medianOf(times[0]!.map((time, round) => time / own[round]!)).toFixed(2);
  const parts = Object.keys(sides).map((name, index) => {
    const own = times[index]!;
    return `${name} ${median(own)}${index > 0 ? `, ratio ${ratio(own)}` : ''}`;
  });
  console.log(`${pages} pages: ${parts.join('; ')}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
