import type { Thread } from '@duthao/plan';
import { readRecord } from '@duthao/plan';
import { Fragment, type Node } from 'prosemirror-model';

/** Word shows comments on words only: one on a block hangs on so many of its first words. */
const FIRST_WORDS = /^\s*(?:\S+\s*){1,6}/u;

export interface Hung {
  readonly doc: Node;
  /** Threads on nodes by the id of the node, or the name of its type, also of those that have no text. */
  readonly byNode: ReadonlyMap<string, readonly string[]>;
}

/** Puts the threads that hang on nodes, or speak of a suggestion, on the first words of these. */
export function hangThreads(doc: Node, threads: readonly Thread[]): Hung {
  const byNode = new Map<string, string[]>();
  const bySuggestion = new Map<string, string[]>();
  for (const { id, nodeId, suggestionId } of threads) {
    if (nodeId) byNode.set(nodeId, [...(byNode.get(nodeId) ?? []), id]);
    else if (suggestionId) bySuggestion.set(suggestionId, [...(bySuggestion.get(suggestionId) ?? []), id]);
  }
  if (byNode.size + bySuggestion.size === 0) return { doc, byNode };
  return { doc: hang(doc, { byNode: new Map(byNode), bySuggestion }, new Set()), byNode };
}

interface Waiting {
  readonly byNode: Map<string, string[]>;
  readonly bySuggestion: Map<string, string[]>;
}

/** `due`: threads whose node has begun and that wait for its first words; they are taken out when they find them. */
function hang(node: Node, waiting: Waiting, due: Set<string>): Node {
  const own = threadsOf(node, waiting);
  for (const thread of own) due.add(thread);
  const children = node.children.flatMap((child) =>
    child.isText ? hangOnText(child, waiting, due) : [hang(child, waiting, due)],
  );
  // What found no words in its own node must not hang on those of the next one.
  for (const thread of own) due.delete(thread);
  return node.isLeaf ? node : node.copy(Fragment.from(children));
}

/** The first words of a node are told once: a thread is on the first node that has its id. */
function threadsOf(node: Node, { byNode, bySuggestion }: Waiting): string[] {
  const id = (node.attrs['id'] as string | null | undefined) ?? node.type.name;
  const records = (['suggestedInsert', 'suggestedDelete', 'suggestedChange'] as const).flatMap((name) => {
    const record = name in node.attrs ? readRecord(node, name) : null;
    return record ? [record.id] : [];
  });
  return [...take(byNode, id), ...records.flatMap((record) => take(bySuggestion, record))];
}

function take(waiting: Map<string, string[]>, key: string): string[] {
  const threads = waiting.get(key) ?? [];
  waiting.delete(key);
  return threads;
}

function hangOnText(text: Node, { bySuggestion }: Waiting, due: Set<string>): Node[] {
  const suggested = text.marks.flatMap(({ attrs }) => take(bySuggestion, String(attrs['id'])));
  const first = text.text!.trim() ? [...due] : [];
  for (const thread of first) due.delete(thread);
  const whole = withThreads(text, suggested);
  return first.length > 0 ? markFirst(whole, first) : [whole];
}

function markFirst(text: Node, threads: readonly string[]): Node[] {
  const length = FIRST_WORDS.exec(text.text!)?.[0].trimEnd().length ?? text.nodeSize;
  const first = withThreads(text.cut(0, length), threads);
  return length < text.nodeSize ? [first, text.cut(length)] : [first];
}

function withThreads(text: Node, threads: readonly string[]): Node {
  const type = text.type.schema.marks['comment']!;
  return text.mark(threads.reduce((marks, thread) => type.create({ thread }).addToSet(marks), text.marks));
}
