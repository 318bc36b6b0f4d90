import { type Face, widthsOf } from './timesWidths.ts';

/** Tone marks, breve and circumflex do not widen a letter; the horn of ơ, ư does and stays. */
const marksAbove = /[\u0300-\u0309\u0323\u0302\u0306]/g;

/** What a space that does not break adds to its width in italics: LibreOffice sets it wider there than Word does. */
const WIDER_IN_ITALICS = 205;

const tables: Record<Face, Map<string, number>> = {
  regular: toTable('regular'),
  bold: toTable('bold'),
  italic: toTable('italic'),
};

function toTable(face: Face): Map<string, number> {
  const table = new Map(
    widthsOf[face].flatMap(([width, chars]) => [...chars].map((char) => [char, width] as const)),
  );
  return table.set('\u00a0', table.get(' ')! + (face === 'italic' ? WIDER_IN_ITALICS : 0));
}

/** Width of a line of text set in Times New Roman, in twips. Letters not in the table count as a digit's width. */
export function widthOf(text: string, halfPoints: number, face: Face = 'regular'): number {
  const table = tables[face];
  const bare = text.normalize('NFD').replace(marksAbove, '').normalize('NFC');
  let sum = 0;
  for (const char of bare) sum += table.get(char) ?? 1024;
  return (sum / 2048) * halfPoints * 10;
}
