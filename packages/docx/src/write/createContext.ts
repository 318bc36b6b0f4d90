import { asItStands, type Finding, outlineOf } from '@duthao/plan';
import type { Paragraph } from 'docx';
import type { Node } from 'prosemirror-model';
import { writeBlock } from './blocks/writeBlock.ts';
import type { Context } from './context.ts';
import type { Look } from './look.ts';
import { sizesOf } from './sizes.ts';
import { textWidthOf } from './wordSections.ts';

/** What must be unique or in order within one file. */
export interface FileState {
  readonly footnotes: Paragraph[];
  readonly findings: Finding[];
  readonly nextShapeId: () => number;
}

export function createFileState(findings: readonly Finding[] = []): FileState {
  let shapes = 0;
  return { footnotes: [], findings: [...findings], nextShapeId: () => (shapes += 1) };
}

/** The context for writing a plan as its text stands, suggestions not taken, into a file. */
export function createContext(doc: Node, look: Look, file: FileState): Context {
  const plan = asItStands(doc);
  return {
    ...file,
    plan,
    look,
    sizes: sizesOf(look),
    outline: outlineOf(plan),
    document: 'plan',
    textWidth: textWidthOf(look),
    write: writeBlock,
  };
}
