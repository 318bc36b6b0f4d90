import { writeDocx } from '@duthao/docx';
import { AlignmentType, Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { longPlan } from '../longPlan.ts';
import { median, medianOf } from '../percentiles.ts';

/** The first exports run code that is not compiled yet, some times slower for both. */
const WARM_UP = 15;
const ROUNDS = 15;
type Doc = ReturnType<typeof longPlan>;

/** Our export beside the bare library writing the same paragraphs and footnotes, warm, in turn. */
export async function benchExport(): Promise<void> {
  console.log(`\nexport to .docx, warm process (ms, median of ${ROUNDS})`);
  for (const pages of [10, 100]) {
    const doc = longPlan(pages);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const times = [await timed(() => writeDocx({ meta: {}, doc })), await timed(() => writeBare(doc))];
      if (round < WARM_UP) continue;
      ours.push(times[0]!);
      bare.push(times[1]!);
    }
    // Of neighbours in time, so that another's work on the machine falls on both.
    const ratio = medianOf(ours.map((time, round) => time / bare[round]!));
    console.log(
      `${String(pages).padStart(4)} pages: Dự Thảo ${median(ours)}, bare docx ${median(bare)}, ratio ${ratio.toFixed(2)}`,
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function writeBare(doc: Doc): Promise<Uint8Array> {
  const children: Paragraph[] = [];
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  doc.descendants((node) => {
    if (!node.isTextblock || node.type.name === 'footnote') return !node.isTextblock;
    const runs: (TextRun | FootnoteReferenceRun)[] = [];
    node.forEach((child) => {
      if (child.isText) runs.push(new TextRun({ text: child.text!, font: 'Times New Roman', size: 28 }));
      if (child.type.name !== 'footnote') return;
      const id = Object.keys(footnotes).length + 1;
      footnotes[id] = { children: [new Paragraph(child.textContent)] };
      runs.push(new FootnoteReferenceRun(id));
    });
    children.push(new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: runs }));
    return false;
  });
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }));
}
