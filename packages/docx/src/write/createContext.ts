import { asAccepted, asItStands, type Finding, outlineOf } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { writeBlock } from './blocks/writeBlock.ts';
import type { Context, FileState, PlanText } from './context.ts';
import type { Look } from '@duthao/plan';
import { createBookmarks } from './marks/createBookmarks.ts';
import { markNumbers, nameSections } from './marks/sectionMarks.ts';
import type { Review } from './review/Review.ts';
import { both, untouched } from './review/Tracked.ts';
import { trackedOf } from './review/trackedOf.ts';
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
  const numberMarks = markNumbers(outline, nameSections(plan, file.bookmarks));
  return { ...settings(look, file), plan, texts: both({ plan, outline, numberMarks }) };
}

/** The context for writing a plan with its suggestions as tracked changes. */
export function createReviewContext(doc: Node, look: Look, file: FileState, review: Review): Context {
  const names = nameSections(doc, file.bookmarks);
  const sections = doc.children.find(({ type }) => type.name === 'sections')?.children ?? [];
  const textOf = (plan: Node, gone: 'inserted' | 'deleted'): PlanText => {
    const outline = outlineOf(plan);
    const kept = names.filter((_, i) => !trackedOf(sections[i]!)[gone]);
    return { plan, outline, numberMarks: markNumbers(outline, kept) };
  };
  const texts = { before: textOf(asItStands(doc), 'inserted'), after: textOf(asAccepted(doc), 'deleted') };
  return { ...settings(look, file), plan: doc, texts, review };
}

function settings(look: Look, file: FileState): Omit<Context, 'plan' | 'texts'> {
  return {
    ...file,
    look,
    sizes: sizesOf(look),
    document: 'plan',
    textWidth: textWidthOf(look),
    textHeight: textHeightOf(look),
    within: untouched,
    write: writeBlock,
  };
}
