import { type Found, parseLook, type Plan } from '@duthao/plan';
import { Document } from 'docx';
import { createContext, createFileState } from './createContext.ts';
import { defaultLook, type Look } from '@duthao/plan';
import { pack } from './pack.ts';
import { propertiesOf } from './propertiesOf.ts';
import { stylesPart } from './styles/stylesPart.ts';
import { wordSections } from './wordSections.ts';

/**
 * Writes the copy for signature: a .docx laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I. Suggestions are not
 * taken and comments not written. The same plan, look and time give the same bytes; without `writtenAt` the
 * file names no time. `draftMark` stands in the top margin of the first page ("DỰ THẢO LẦN 2"). Findings say what had to be bent; the plan is not changed. Throws LookError for a look
 * that the decree does not allow.
 */
export async function writeDocx(
  { doc }: Plan,
  look: Look = defaultLook,
  writtenAt?: Date,
  draftMark?: string,
): Promise<Found<Uint8Array>> {
  const context = createContext(doc, parseLook(look), createFileState());
  // Before the footnotes are read: writing the sections finds them.
  const sections = wordSections(context.plan, context, draftMark);
  const footnotes = Object.fromEntries(context.footnotes.map((note, i) => [i + 1, { children: [note] }]));
  const properties = propertiesOf(context.plan);
  const file = new Document({
    ...properties,
    // Else a line that ends in Shift+Enter is torn apart to the full width.
    compatibility: { doNotExpandShiftReturn: true },
    footnotes,
    sections,
  });
  const styles = stylesPart(context.look, context.sizes, context.levels);
  const { category } = properties;
  const value = pack(file, { writtenAt, category, styles, typed: context.typed });
  return { value, findings: context.findings };
}
