import { Fragment, type Node, Slice } from '@tiptap/pm/model';

/** A copy of words is not what others spoke of: it comes without their comments. */
export function withoutCopies(slice: Slice, keeps: (thread: string) => boolean): Slice {
  const clean = (node: Node): Node => {
    const marks = node.marks.filter(({ type, attrs }) => type.name !== 'comment' || keeps(attrs['thread']));
    if (node.isText) return node.mark(marks);
    const content = Fragment.from(node.children.map(clean));
    return node.type.create(node.attrs, content, marks);
  };
  return new Slice(Fragment.from(slice.content.content.map(clean)), slice.openStart, slice.openEnd);
}
