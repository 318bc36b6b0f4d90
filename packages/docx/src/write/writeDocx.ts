import { asItStands, type Finding, type Found, outlineOf, type Plan } from '@duthao/plan';
import { Document } from 'docx';
import { writeBlock } from './blocks/writeBlock.ts';
import type { Context } from './context.ts';
import { boundLook, defaultLook, type Look } from './look.ts';
import { pack } from './pack.ts';
import { propertiesOf } from './propertiesOf.ts';
import { sizesOf } from './sizes.ts';
import { stylesOf } from './styles.ts';
import { textWidthOf, wordSections } from './wordSections.ts';

/**
 * Writes the copy for signature: a .docx laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I. Suggestions are not
 * taken and comments not written. The same plan, look and time give the same bytes; without `writtenAt` the
 * file names no time. Findings say what had to be bent; the plan is not changed.
 */
export async function writeDocx(
  { doc }: Plan,
  look: Look = defaultLook,
  writtenAt?: Date,
): Promise<Found<Uint8Array>> {
  const bounded = boundLook(look);
  const plan = asItStands(doc);
  const findings: Finding[] = [...bounded.findings];
  let shapes = 0;
  const context: Context = {
    plan,
    look: bounded.value,
    sizes: sizesOf(bounded.value),
    outline: outlineOf(plan),
    document: 'plan',
    textWidth: textWidthOf(bounded.value),
    footnotes: [],
    findings,
    write: writeBlock,
    nextShapeId: () => (shapes += 1),
  };
  const sections = wordSections(plan, context);
  const footnotes = Object.fromEntries(context.footnotes.map((note, i) => [i + 1, { children: [note] }]));
  const file = new Document({
    ...propertiesOf(plan),
    styles: stylesOf(context.look, context.sizes),
    footnotes,
    sections,
  });
  return { value: await pack(file, writtenAt), findings };
}
