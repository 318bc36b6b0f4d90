import type { Look } from '@duthao/plan';
import { Document } from 'docx';
import { arrange } from '../arrange.ts';
import type { Context } from '../context.ts';
import { pack } from '../pack.ts';
import type { Part } from '../part.ts';
import { stylesPart } from '../styles/stylesPart.ts';
import { wordSection } from '../wordSections.ts';

export interface PaperFile {
  readonly title: string;
  /** Who writes it; stands as author in the file's properties. */
  readonly owner: string;
  /** "Công văn", "Phiếu trình". */
  readonly category: string;
}

/** A paper in portrait as a file of Word; the same parts give the same bytes. */
export function packPaper(
  parts: readonly Part[],
  { title, owner, category }: PaperFile,
  context: Context,
  look: Look,
): Uint8Array {
  const file = new Document({
    title,
    creator: owner,
    lastModifiedBy: owner,
    sections: [wordSection(arrange(parts), 'portrait', look)],
  });
  const styles = stylesPart(context.look, context.sizes, context.levels);
  return pack(file, { writtenAt: undefined, category, styles, typed: [] });
}
