import type { Thread } from '@duthao/plan';
import { Fragment, type Node } from 'prosemirror-model';

/** Word shows comments on words only: one on a block hangs on so many of its first words. */
const FIRST_WORDS = /^\s*(?:\S+\s*){1,6}/u;

export interface Hung {
  readonly doc: Node;
  /** Threads on nodes without any text, such as a signature: by the id of the node, or the name of its type. */
  readonly bare: ReadonlyMap<string, readonly string[]>;
}

/** Puts the threads that hang on nodes on the first words of these. */
export function hangThreads(doc: Node, threads: readonly Thread[]): Hung {
  const waiting = new Map<string, string[]>();
  for (const { id, nodeId } of threads) {
    if (nodeId) waiting.set(nodeId, [...(waiting.get(nodeId) ?? []), id]);
  }
  if (waiting.size === 0) return { doc, bare: waiting };
  const hung = hang(doc, waiting, []);
  return { doc: hung, bare: waiting };
}

/** `due`: threads whose node has begun and that wait for its first words; they are taken out when they find them. */
function hang(node: Node, waiting: Map<string, string[]>, due: string[]): Node {
  const name = idOf(node, waiting);
  const own = name === undefined ? due : [...due, ...waiting.get(name)!];
  const found = own.length > 0 || waiting.size > 0 ? hangIn(node, waiting, own) : node;
  if (name !== undefined && hasText(node)) waiting.delete(name);
  return found;
}

function idOf({ attrs, type }: Node, waiting: Map<string, string[]>): string | undefined {
  const id = attrs['id'] as string | null | undefined;
  if (id && waiting.has(id)) return id;
  return waiting.has(type.name) && !id ? type.name : undefined;
}

const hasText = (node: Node): boolean => node.textContent.trim() !== '';

function hangIn(node: Node, waiting: Map<string, string[]>, due: string[]): Node {
  let open = due;
  const children = node.children.flatMap((child): Node[] => {
    if (!child.isText) {
      const inner = hang(child, waiting, open);
      if (hasText(child)) open = [];
      return [inner];
    }
    if (open.length === 0 || !child.text!.trim()) return [child];
    const threads = open;
    open = [];
    return markFirst(child, threads);
  });
  return node.isLeaf ? node : node.copy(Fragment.from(children));
}

function markFirst(text: Node, threads: readonly string[]): Node[] {
  const { marks } = text.type.schema;
  const length = FIRST_WORDS.exec(text.text!)?.[0].trimEnd().length ?? text.nodeSize;
  const marked = threads.reduce(
    (set, thread) => marks['comment']!.create({ thread }).addToSet(set),
    text.marks,
  );
  const first = text.cut(0, length).mark(marked);
  return length < text.nodeSize ? [first, text.cut(length)] : [first];
}
