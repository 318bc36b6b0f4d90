import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@duthao/docx';
import { longPlan } from '../longPlan.ts';
import { compareRuns, type Side } from '../papers/compareRuns.ts';
import { hasPandoc, runMeasured, runWorker } from '../papers/runMeasured.ts';
import { writeBare } from '../papers/writeBare.ts';

const ROUNDS = 3;
const MANY_PARAGRAPHS = 16_000;

/** Our import of .docx beside pandoc reading the same file, each in a fresh process. */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-'));
  const put = (name: string, bytes: Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  try {
    console.log(`\nimport of .docx, from the start of a process to its end (median of ${ROUNDS}, in turn)`);
    if (!hasPandoc()) console.log('pandoc is not installed and was left out');
    for (const pages of [10, 100, 500]) {
      const { value } = await writeDocx({ meta: {}, doc: longPlan(pages) });
      await compareRuns(`${pages} pages`, sidesOf(folder, put(`${pages}.docx`, value)), ROUNDS);
    }
    const many = put('many.docx', await writeBare(manyParagraphs()));
    await compareRuns(`${MANY_PARAGRAPHS} paragraphs of a stranger`, sidesOf(folder, many), ROUNDS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sidesOf(folder: string, docx: string): Side[] {
  const pandoc: Side = {
    name: 'pandoc',
    run: () => runMeasured('pandoc', ['-f', 'docx', '-t', 'json', '-o', join(folder, 'read.json'), docx]),
  };
  return [{ name: 'Dự Thảo', run: () => runWorker('readOurs', docx) }, ...(hasPandoc() ? [pandoc] : [])];
}

/** As offices write them: typed numbers, dashes, plain text, no styles. */
function manyParagraphs(): Parameters<typeof writeBare>[0] {
  const paragraphs = Array.from({ length: MANY_PARAGRAPHS }, (_, index) => ({
    heading: false,
    pieces: [lineOf(index)],
  }));
  return { paragraphs };
}

function lineOf(index: number): string {
  if (index % 40 === 0) return `${index / 40 + 1}. Công việc của nhóm thứ ${index / 40 + 1}`;
  if (index % 4 === 0) return `- Đơn vị thứ ${index} gửi số liệu về bộ phận tổng hợp.`;
  return `Đơn vị thứ ${index} phân công người phụ trách, lập sổ theo dõi và báo cáo hằng tháng theo mẫu chung.`;
}
