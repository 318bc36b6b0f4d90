import { type IContext, type IXmlableObject, type ParagraphChild, XmlComponent } from 'docx';
import type { Node } from 'prosemirror-model';

/** Where the comments of a file stand. Word knows one stretch for each: the first of the places that a thread is on. */
export interface CommentAnchors {
  /** A new line of the file begins. */
  readonly nextLine: () => void;
  /** The runs of an inline node, between the edges of the comments on it. */
  readonly around: (node: Node, runs: readonly ParagraphChild[]) => ParagraphChild[];
  /** The runs of a node without text of its own, between the edges of the comments that hang on it. */
  readonly onNode: (id: string, runs: readonly ParagraphChild[]) => ParagraphChild[];
  /** The title's words, between the edges of all threads that found no place. */
  readonly strays: (runs: readonly ParagraphChild[]) => ParagraphChild[];
  /** Whether a thread has words of its own; to be asked when all is written. */
  readonly isPlaced: (thread: string) => boolean;
}

interface Piece {
  readonly line: number;
  readonly number: number;
}

const asTheyAre = (runs: readonly ParagraphChild[]): ParagraphChild[] => [...runs];

/** For what shows no comments. */
export const noAnchors: CommentAnchors = {
  nextLine: () => {},
  around: (_, runs) => asTheyAre(runs),
  onNode: (_, runs) => asTheyAre(runs),
  strays: asTheyAre,
  isPlaced: () => false,
};

/** A thread may pass over one line without its mark, such as an empty one. */
const WIDEST_GAP = 2;

/** `idsOf`: the ids of the comments of each thread, as they are written; `threadsOf`: the threads on nodes without text. */
export function createAnchors(
  idsOf: ReadonlyMap<string, readonly number[]>,
  threadsOf: ReadonlyMap<string, readonly string[]>,
): CommentAnchors {
  const pieces = new Map<string, Piece[]>();
  let line = 0;
  let title = false;
  const on = (thread: string, runs: readonly ParagraphChild[]): ParagraphChild[] => {
    const ids = idsOf.get(thread) ?? [];
    if (ids.length === 0 || runs.length === 0) return [...runs];
    const known = pieces.get(thread) ?? [];
    const piece = { line, number: known.length };
    pieces.set(thread, [...known, piece]);
    const isFirst = (): boolean => piece.number === 0;
    const isLast = (): boolean => piece === lastOf(pieces.get(thread)!);
    return framed(ids, runs, isFirst, isLast);
  };
  return {
    nextLine: () => {
      line += 1;
    },
    around: (node, runs) => threadsOn(node).reduce((inner, thread) => on(thread, inner), [...runs]),
    onNode: (id, runs) => (threadsOf.get(id) ?? []).reduce((inner, thread) => on(thread, inner), [...runs]),
    strays: (runs) => {
      if (title) return [...runs];
      title = true;
      const isStray = (thread: string) => (): boolean => !pieces.has(thread);
      return [...idsOf].reduce<ParagraphChild[]>(
        (inner, [thread, ids]) => framed(ids, inner, isStray(thread), isStray(thread)),
        [...runs],
      );
    },
    isPlaced: (thread) => pieces.has(thread),
  };
}

/** The last piece of the first stretch. */
function lastOf(all: readonly Piece[]): Piece {
  const gap = all.findIndex(({ line }, i) => i > 0 && line - all[i - 1]!.line > WIDEST_GAP);
  return all.at(gap < 0 ? -1 : gap - 1)!;
}

/** Comments on the text of a footnote stand at its mark: not every program shows them inside. */
function threadsOn(node: Node): string[] {
  const threads = new Set<string>();
  const add = ({ marks }: Node): void => {
    for (const { type, attrs } of marks) if (type.name === 'comment') threads.add(String(attrs['thread']));
  };
  add(node);
  node.descendants((inner) => add(inner));
  return [...threads];
}

function framed(
  ids: readonly number[],
  runs: readonly ParagraphChild[],
  isFirst: () => boolean,
  isLast: () => boolean,
): ParagraphChild[] {
  const edge = (when: () => boolean, xml: IXmlableObject): ParagraphChild =>
    new Edge(when, xml) as unknown as ParagraphChild;
  const mark = (name: string, id: number): IXmlableObject => ({ [name]: { _attr: { 'w:id': id } } });
  return [
    ...ids.map((id) => edge(isFirst, mark('w:commentRangeStart', id))),
    ...runs,
    ...ids.flatMap((id) => [
      edge(isLast, mark('w:commentRangeEnd', id)),
      edge(isLast, { 'w:r': [mark('w:commentReference', id)] }),
    ]),
  ];
}

/** Written only when it is the edge, which is known when the whole plan has been walked. */
class Edge extends XmlComponent {
  private readonly isWritten: () => boolean;
  private readonly xml: IXmlableObject;
  constructor(isWritten: () => boolean, xml: IXmlableObject) {
    super('w:r');
    this.isWritten = isWritten;
    this.xml = xml;
  }
  override prepForXml(_context: IContext): IXmlableObject | undefined {
    return this.isWritten() ? this.xml : undefined;
  }
}
