import type { Package } from '../parts/openPackage.ts';
import { childrenNamed, type Element } from '../xml/element.ts';

/** A thread before its comments are read; the first one opened it. */
export interface Thread {
  readonly id: string;
  readonly isDone: boolean;
  readonly comments: readonly Element[];
}

export interface Threads {
  readonly list: readonly Thread[];
  /** The thread that a comment opened or answers, by the comment's id in the file. */
  readonly ofComment: ReadonlyMap<string, string>;
  /** Threads that some text is marked with. */
  readonly anchored: Set<string>;
}

interface Extended {
  readonly parent: string | undefined;
  readonly isDone: boolean;
}

/** Word lets people answer only what opened a thread; a longer chain is cut here. */
const MOST_STEPS = 20;

/** Comments with their answers (17.13.4 and the part of Word 2013 that says what answers what). */
export function readThreads(file: Package): Threads {
  const comments = file.related('comments').flatMap((root) => childrenNamed(root, 'w:comment'));
  const extended = readExtended(file.related('commentsExtended'));
  const byParagraph = new Map(
    comments.flatMap((comment) => paragraphIds(comment).map((id) => [id, comment] as const)),
  );
  const rootOf = (comment: Element): Element => {
    const seen = new Set<Element>();
    let root = comment;
    for (
      let next = parentOf(root, extended, byParagraph);
      next && !seen.has(next) && seen.size < MOST_STEPS;
    ) {
      seen.add(root);
      root = next;
      next = parentOf(root, extended, byParagraph);
    }
    return root;
  };
  const ofComment = new Map<string, string>();
  const threads = new Map<Element, Thread & { comments: Element[] }>();
  // Answers may stand before what they answer, so the threads are opened first.
  const roots = comments.map(rootOf);
  const opening = new Set(roots);
  for (const root of comments.filter((comment) => opening.has(comment))) {
    threads.set(root, {
      id: `thread-${threads.size + 1}`,
      isDone: isDone(root, extended),
      comments: [root],
    });
  }
  comments.forEach((comment, index) => {
    const thread = threads.get(roots[index]!)!;
    ofComment.set(comment.attrs['w:id'] ?? '', thread.id);
    if (comment !== roots[index]) thread.comments.push(comment);
  });
  return { list: [...threads.values()], ofComment, anchored: new Set() };
}

function readExtended(roots: readonly Element[]): Map<string, Extended> {
  const entries = roots.flatMap((root) => childrenNamed(root, 'w15:commentEx'));
  return new Map(
    entries.map(({ attrs }) => [
      attrs['w15:paraId'] ?? '',
      { parent: attrs['w15:paraIdParent'], isDone: ['1', 'true', 'on'].includes(attrs['w15:done'] ?? '') },
    ]),
  );
}

/** A comment is known by its last paragraph, but not every program knows that. */
function paragraphIds(comment: Element): string[] {
  return childrenNamed(comment, 'w:p').flatMap(({ attrs }) => attrs['w14:paraId'] ?? []);
}

function parentOf(
  comment: Element,
  extended: ReadonlyMap<string, Extended>,
  byParagraph: ReadonlyMap<string, Element>,
): Element | undefined {
  const parent = paragraphIds(comment).flatMap((id) => extended.get(id)?.parent ?? [])[0];
  const found = parent === undefined ? undefined : byParagraph.get(parent);
  return found === comment ? undefined : found;
}

function isDone(comment: Element, extended: ReadonlyMap<string, Extended>): boolean {
  return paragraphIds(comment).some((id) => extended.get(id)?.isDone === true);
}
