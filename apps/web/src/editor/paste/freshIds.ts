import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { newId } from '../newId.ts';

/** The same content with ids of its own; cells go on naming the columns of their own table. */
export function freshIds(slice: Slice): Slice {
  const known = new Map<string, string>();
  const fresh = (id: string): string => {
    const made = known.get(id) ?? newId();
    known.set(id, made);
    return made;
  };
  const copy = (node: Node): Node => {
    if (node.isText) return node;
    const { attrs, type } = node;
    const next: Record<string, unknown> = { ...attrs };
    if ('id' in next) next['id'] = typeof attrs.id === 'string' ? fresh(attrs.id) : newId();
    if (typeof attrs.column === 'string') next['column'] = fresh(attrs.column);
    return type.create(next, mapped(node.content), node.marks);
  };
  const mapped = (content: Fragment): Fragment => Fragment.from(content.content.map(copy));
  return new Slice(mapped(slice.content), slice.openStart, slice.openEnd);
}
