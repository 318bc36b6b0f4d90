import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { isFormat, readRecord } from '../suggestions/record.ts';
import type { Changes } from './Changes.ts';
import { commonTokens } from './commonTokens.ts';
import { type LineToken, lineTokens } from './lineTokens.ts';

/** The content of a line after, with what was struck of the one before standing in it. */
export function diffLine(
  changes: Changes,
  before: Node,
  after: Node,
  freshId: (id: string) => string,
): Fragment {
  const own = idsOf(before);
  const shared = new Set([...idsOf(after)].filter((id) => own.has(id)));
  const [was, is] = [before, after].map(({ content }) => lineTokens(content, (id) => shared.has(id)));
  const matched = commonTokens(was!, is!);
  const out: Node[] = [];
  let [a, b] = [0, 0];
  const upTo = (nextA: number, nextB: number): void => {
    out.push(
      ...replaced(changes, was!.slice(a, nextA), is!.slice(b, nextB), (id) =>
        own.has(id) ? freshId(id) : id,
      ),
    );
  };
  matched.forEach((index, at) => {
    if (index < 0) return;
    upTo(at, index);
    out.push(...stays(changes, was![at]!, is![index]!, freshId));
    [a, b] = [at + 1, index + 1];
  });
  upTo(was!.length, is!.length);
  return Fragment.fromArray(out);
}

const idsOf = (line: Node): Set<unknown> =>
  new Set(line.children.map(({ attrs }) => attrs['id']).filter((id) => typeof id === 'string'));

/** One suggestion: what goes, and what comes in its place. */
function replaced(
  changes: Changes,
  gone: readonly LineToken[],
  come: readonly LineToken[],
  toId: (id: string) => string,
): Node[] {
  if (gone.length === 0 && come.length === 0) return [];
  const own = changes.begin();
  const struck = gone
    .flatMap(({ nodes }) => nodes)
    .map((node) => {
      if (node.isText) return node.mark(changes.mark(node, 'deletion', {}, own).addToSet(node.marks));
      return changes.withRecord(node, 'suggestedDelete', {}, own)!;
    });
  const made = come
    .flatMap(({ nodes }) => nodes)
    .map((node) => {
      if (node.isText) return node.mark(changes.mark(node, 'insertion', {}, own).addToSet(node.marks));
      const id: unknown = node.attrs['id'];
      const named = typeof id === 'string' ? { ...node.attrs, id: toId(id) } : node.attrs;
      const copy = node.type.create(named, node.content, node.marks);
      // A split says what the line is that begins there.
      const attrs = readRecord(node, 'suggestedInsert')?.attrs;
      return changes.withRecord(copy, 'suggestedInsert', attrs && { attrs }, own)!;
    });
  return [...struck, ...made];
}

function stays(changes: Changes, was: LineToken, is: LineToken, freshId: (id: string) => string): Node[] {
  if (!was.isNode) return reformed(changes, was.nodes, is.nodes);
  const [before, after] = [was.nodes[0]!, is.nodes[0]!];
  if (before.isLeaf) return [after];
  const content = diffLine(changes, before, after, freshId);
  return [after.type.create(before.attrs, content, after.marks)];
}

/** The same letters, perhaps in another form. */
function reformed(changes: Changes, before: readonly Node[], after: readonly Node[]): Node[] {
  const out: Node[] = [];
  let [index, offset] = [0, 0];
  for (const node of after) {
    for (let done = 0; done < node.nodeSize;) {
      const was = before[index]!;
      const size = Math.min(node.nodeSize - done, was.nodeSize - offset);
      const piece = node.cut(done, done + size);
      out.push(piece.mark(changedForm(changes, was, piece)));
      done += size;
      offset += size;
      if (offset === was.nodeSize) [index, offset] = [index + 1, 0];
    }
  }
  return out;
}

function changedForm(changes: Changes, before: Node, after: Node): readonly Mark[] {
  const [was, is] = [before, after].map(
    (node) => new Set(node.marks.filter(isFormat).map(({ type }) => type.name)),
  );
  const former = [...new Set([...was!, ...is!])]
    .filter((name) => was!.has(name) !== is!.has(name))
    .toSorted()
    .map((name) => [name, was!.has(name)] as const);
  if (former.length === 0) {
    changes.endForm();
    return after.marks;
  }
  const written = JSON.stringify(Object.fromEntries(former));
  return changes
    .mark(after, 'formatChange', { former: written }, changes.formed(written))
    .addToSet(after.marks);
}
