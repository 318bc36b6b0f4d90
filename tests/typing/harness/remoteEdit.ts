import { fromYDoc, markThreadAt, schema as planSchema } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import type { Side } from './createPair.ts';
import { aroundGap, type RemoteEdit, TOKEN } from './pageApi.ts';

/** What the other person sees of the gap. */
interface Gap {
  block: Node;
  /** Where the block's content begins. */
  start: number;
  /** Where the typed text begins and ends. */
  from: number;
  to: number;
  above: number;
}

function findGap(doc: Node, section: number): Gap | undefined {
  const { above, right } = aroundGap(section);
  const end = right.slice(2);
  let gap: Gap | undefined;
  let abovePos = 0;
  doc.descendants((block, pos) => {
    if (gap || !block.isTextblock || block.type.name === 'footnote') return !gap;
    if (block.textContent.endsWith(above.slice(-10))) abovePos = pos + 1;
    const flat = flatten(block);
    let to = flat.indexOf(end);
    if (to < 0) return true;
    while (to > 0 && `^†${TOKEN}`.includes(flat[to - 1]!)) to -= 1;
    let from = to;
    while (from > 0 && !'~†'.includes(flat[from - 1]!)) from -= 1;
    while (flat[from] === TOKEN && from < to) from += 1;
    gap = { block, start: pos + 1, from: pos + 1 + from, to: pos + 1 + to, above: abovePos };
    return false;
  });
  return gap;
}

/** The content with each position of a nested node as †, so that offsets are positions. */
function flatten(block: Node): string {
  let flat = '';
  block.forEach((child) => {
    flat += child.isText ? child.text : '†'.repeat(child.nodeSize);
  });
  return flat;
}

const footnote = (editor: Editor): Node =>
  editor.schema.nodes[planSchema.nodes.footnote.name]!.create(null, editor.schema.text('chú'));

const byServer = 'comment on the paragraph';

type Edit = (tr: Transaction, gap: Gap, editor: Editor) => Transaction | undefined;

const markers = ['dash', 'plus', 'point'];

const edits: Record<Exclude<RemoteEdit, typeof byServer>, Edit> = {
  'text left of the caret': (tr, { from }) => tr.insertText(TOKEN, from),
  'text right of the caret': (tr, { to }) => tr.insertText(TOKEN, to),
  'text inside the syllable': (tr, gap) => {
    const open = openSyllable(gap);
    return open.length < 2 ? undefined : tr.insertText(TOKEN, gap.to - 1);
  },
  'deletion just before': (tr, { from }) => tr.delete(from - 1, from),
  'deletion of the open syllable': (tr, gap) => {
    const open = openSyllable(gap);
    return open.length < 2 ? undefined : tr.delete(gap.to - 2, gap.to);
  },
  'bold over the paragraph': (tr, { start, block }, editor) => {
    const bold = editor.schema.marks.bold!.create();
    const has = tr.doc.rangeHasMark(start, start + 1, bold.type);
    const end = start + block.content.size;
    return has ? tr.removeMark(start, end, bold) : tr.addMark(start, end, bold);
  },
  'Enter before, same paragraph': (tr, { from }) => tr.split(from - 4),
  'Enter right before the sentence': (tr, { from }) => tr.split(from),
  'marker of the paragraph': (tr, { start, block }) => {
    const next = markers[(markers.indexOf(block.attrs.marker) + 1) % markers.length];
    return tr.setNodeMarkup(start - 1, null, { ...block.attrs, marker: next });
  },
  'kind of the block': (tr, { start, block }, editor) => {
    const other = block.type.name === 'paragraph' ? 'sectionTitle' : 'paragraph';
    return tr.setNodeMarkup(start - 1, editor.schema.nodes[other], null);
  },
  'footnote before': (tr, { from }, editor) => tr.insert(from - 2, footnote(editor)),
  'footnote after': (tr, { to }, editor) => tr.insert(to, footnote(editor)),
  'split above': (tr, { above }) => tr.split(above + 1),
  'edits elsewhere': (tr, { above }) => tr.insertText(TOKEN, above + 2),
};

function openSyllable({ block, start, to }: Gap): string {
  return flatten(block)
    .slice(0, to - start)
    .split(/[\s~†§]/)
    .at(-1)!;
}

/** Marks are laid on the shared text by the server itself; here in the document that it would have. */
function commentOn(net: Y.Doc, section: number): boolean {
  const gap = findGap(fromYDoc(net), section);
  if (!gap) return false;
  const words = {
    threadId: `thread ${Math.random()}`,
    from: gap.start,
    to: gap.start + gap.block.content.size,
  };
  return markThreadAt(net, words) !== null;
}

export function makeRemoteEdit({ editor, net }: Side, kind: RemoteEdit, section: number): boolean {
  if (kind === byServer) return commentOn(net, section);
  const gap = findGap(editor.state.doc, section);
  const tr = gap && edits[kind](editor.state.tr, gap, editor);
  if (!tr) return false;
  editor.view.dispatch(tr);
  return true;
}

/** Where the typist begins: between what stands left and right of the gap. */
export const gapOf = (editor: Editor, section: number): number =>
  findGap(editor.state.doc, section)?.from ?? 0;
