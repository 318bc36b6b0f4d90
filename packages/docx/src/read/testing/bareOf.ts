import type { Plan } from '@duthao/plan';

type Json = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  text?: string;
  marks?: Json[];
};

/** The document without its ids: columns are named by their place, references by the place of their section. */
export function bareOf(doc: Plan['doc']): unknown {
  const sections: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'section') sections.push(node.attrs.id);
  });
  const strip = (json: Json, columns: readonly unknown[]): unknown => {
    const own =
      json.type === 'taskTable'
        ? (json.content ?? []).filter(({ type }) => type === 'taskColumn').map(({ attrs }) => attrs?.id)
        : columns;
    const set = Object.entries(json.attrs ?? {}).filter(([key, value]) => key !== 'id' && value !== null);
    const attrs = set.map(([key, value]) => [
      key,
      key === 'column' ? own.indexOf(value) : key === 'target' ? sections.indexOf(value) : value,
    ]);
    const content = json.content?.map((child) => strip(child, own)) ?? [];
    const marks = (json.marks ?? []).map(({ type }) => type).sort();
    return { type: json.type, text: json.text, marks, attrs: Object.fromEntries(attrs), content };
  };
  return strip(doc.toJSON() as Json, []);
}
