import { Fragment, type Node } from 'prosemirror-model';

/** A plan without its ids, of which what was put in anew has others; a cell is named by the rank of its column. */
export function namelessOf(doc: Node): unknown {
  const columns: string[] = [];
  doc.descendants(({ type, attrs }) => {
    if (type.name === 'taskColumn') columns.push(attrs['id']);
  });
  const strip = (part: Node): Node => {
    if (part.isText) return part;
    const attrs: Record<string, unknown> = { ...part.attrs };
    if ('id' in attrs) attrs['id'] = null;
    if ('column' in attrs) attrs['column'] = String(columns.indexOf(String(attrs['column'])));
    return part.type.create(attrs, Fragment.from(part.children.map(strip)), part.marks);
  };
  return strip(doc).toJSON();
}
