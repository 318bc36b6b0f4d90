import { asItStands, type Finding, outlineOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { writeBlock } from './blocks/writeBlock.ts';
import type { Context, FileState } from './context.ts';
import type { Look } from '@duthao/plan';
import { createBookmarks } from './marks/createBookmarks.ts';
import { markNumbers } from './marks/sectionMarks.ts';
import { sizesOf } from './sizes.ts';
import { createLevelledStyles } from './styles/levelledStyles.ts';
import { textHeightOf, textWidthOf } from './wordSections.ts';

export function createFileState(findings: readonly Finding[] = []): FileState {
  let shapes = 0;
  return {
    footnotes: [],
    findings: [...findings],
    nextShapeId: () => (shapes += 1),
    bookmarks: createBookmarks(),
    levels: createLevelledStyles(),
    typed: new Set(),
  };
}

/** The context for writing a plan as its text stands, suggestions not taken, into a file. */
export function createContext(doc: Node, look: Look, file: FileState): Context {
  const plan = asItStands(doc);
  const outline = outlineOf(plan);
  return {
    ...file,
    plan,
    look,
    sizes: sizesOf(look),
    outline,
    numberMarks: markNumbers(outline, file.bookmarks),
    document: 'plan',
    textWidth: textWidthOf(look),
    textHeight: textHeightOf(look),
    write: writeBlock,
  };
}
