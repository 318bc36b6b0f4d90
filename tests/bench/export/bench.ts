import { writeDocx } from '@duthao/docx';
import { AlignmentType, Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { longPlan } from '../longPlan.ts';
import { median } from '../percentiles.ts';

const ROUNDS = 5;
type Doc = ReturnType<typeof longPlan>;

/** Our export beside the bare library writing the same paragraphs and footnotes, warm, in turn. */
export async function benchExport(): Promise<void> {
  console.log(`\nexport to .docx, warm process (ms, median of ${ROUNDS})`);
  for (const pages of [10, 100]) {
    const doc = longPlan(pages);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = [await timed(() => writeDocx({ meta: {}, doc })), await timed(() => writeBare(doc))];
      if (round === 0) continue;
      ours.push(times[0]!);
      bare.push(times[1]!);
    }
    const [a, b] = [median(ours), median(bare)];
    console.log(
      `${String(pages).padStart(4)} pages: Dự Thảo ${a}, bare docx ${b}, ratio ${(a / b).toFixed(2)}`,
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
