import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { suggestable } from '../blocks/suggestable.ts';

const reviewMarks = ['insertion', 'deletion', 'formatChange', 'comment'];

/**
 * The text without its review: what is only suggested is not taken, what is to be deleted still stands, and
 * changes of form are turned back to what was before. Comments are not part of the document.
 */
export function asItStands(node: Node): Node {
  return node.copy(Fragment.from(node.children.flatMap(standing)));
}

function standing(node: Node): Node[] {
  if (node.attrs.suggestedInsert) return [];
  if (node.marks.some(({ type }) => type.name === 'insertion')) return [];
  const children = node.children.flatMap(standing);
  // Most of a plan is not under review: its nodes are kept as they are, which spares a copy of the whole.
  if (!isReviewed(node) && isSame(children, node.children)) return [node];
  const content = Fragment.from(children);
  const marks = marksBefore(node);
  if (node.isText) return [node.mark(marks)];
  return [node.type.create(attrsBefore(node), content, marks)];
}

const isReviewed = ({ attrs, marks }: Node): boolean =>
  Object.keys(suggestable).some((name) => attrs[name]) ||
  marks.some(({ type }) => reviewMarks.includes(type.name));

const isSame = (some: readonly Node[], others: readonly Node[]): boolean =>
  some.length === others.length && some.every((node, index) => node === others[index]);

function marksBefore(node: Node): readonly Mark[] {
  const change = node.marks.find(({ type }) => type.name === 'formatChange');
  const kept = node.marks.filter(({ type }) => !reviewMarks.includes(type.name));
  const former = parse(change?.attrs.former);
  if (!Array.isArray(former)) return kept;
  const { marks } = node.type.schema;
  return former.flatMap((written: unknown) => {
    const name = typeof written === 'string' ? written : (written as { type?: string } | null)?.type;
    const type = name && !reviewMarks.includes(name) ? marks[name] : undefined;
    return type ? [type.create()] : [];
  });
}

/** Former values lie in the record of the suggestion, each under the name of its attribute. */
function attrsBefore({ attrs, type }: Node): Node['attrs'] {
  const change = parse(attrs.suggestedChange);
  const former: unknown =
    change !== null && typeof change === 'object' && 'former' in change && change.former;
  const known = Object.entries(former || {}).filter(([name]) => name in (type.spec.attrs ?? {}));
  const unreviewed = Object.keys(suggestable).filter((name) => name in attrs);
  return {
    ...attrs,
    ...Object.fromEntries(known),
    ...Object.fromEntries(unreviewed.map((name) => [name, null])),
  };
}

function parse(json: unknown): unknown {
  if (typeof json !== 'string') return null;
  try {
    return JSON.parse(json);
  } catch {
    // Not ours to read: the text then stands as it is.
    return null;
  }
}
