import { AlignmentType, Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import type { Content } from './contentOf.ts';

/** The bare library, one paragraph for one of ours, with real footnotes. */
export function writeBare({ paragraphs }: Content): Promise<Uint8Array> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const children = paragraphs.map(({ pieces }) => {
    const runs = pieces.map((piece) => {
      if (typeof piece === 'string') return new TextRun({ text: piece, font: 'Times New Roman', size: 28 });
      const id = Object.keys(footnotes).length + 1;
      footnotes[id] = { children: [new Paragraph(piece.footnote)] };
      return new FootnoteReferenceRun(id);
    });
    return new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: runs });
  });
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }));
}
