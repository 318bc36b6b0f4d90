import type { Block } from '../blocks/defineBlock.ts';
import { blocks } from '../blocks/index.ts';
import type { DocJson } from '../migrations/migrate.ts';
import { TemplateError, type TemplateField } from './Template.ts';

const placeholder = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Names of the fields that a text asks for, in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1]!);
}

/** Fills one text; what a value holds is never read as a placeholder again. */
export function fillText(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(placeholder, (_, name: string) => values.get(name) ?? '');
}

/** Fills all texts and attributes of a document; a text left empty disappears, an attribute becomes null. */
export function fillDoc(
  node: DocJson,
  values: ReadonlyMap<string, string>,
  fields: readonly TemplateField[],
): DocJson {
  if (typeof node.text === 'string') {
    // A line break inside a paragraph is a node of its own, never a character of the text.
    return { ...node, text: fillText(node.text, new Map([...values].map(([k, v]) => [k, oneLine(v)]))) };
  }
  const filled: DocJson = { ...node };
  if (node.attrs) filled.attrs = fillAttrs(node, values, fields);
  if (node.content) {
    filled.content = node.content
      .map((child) => fillDoc(child, values, fields))
      .filter((child) => child.text !== '');
  }
  return filled;
}

const oneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ');

function fillAttrs(
  node: DocJson,
  values: ReadonlyMap<string, string>,
  fields: readonly TemplateField[],
): Record<string, unknown> {
  const block: Block | undefined = Object.entries(blocks).find(([name]) => name === node.type)?.[1];
  return Object.fromEntries(
    Object.entries(node.attrs ?? {}).map(([key, value]) => {
      if (typeof value !== 'string' || placeholdersIn(value).length === 0) return [key, value];
      const written = fillText(value, values).trim();
      const read = written === '' ? null : (block?.attrs[key]?.fromText(written) ?? null);
      if (written !== '' && read === null) throw badValue(written, placeholdersIn(value), fields);
      return [key, read];
    }),
  );
}

function badValue(written: string, names: string[], fields: readonly TemplateField[]): TemplateError {
  const labels = fields.filter(({ name }) => names.includes(name)).map(({ label }) => `“${label}”`);
  return new TemplateError(
    'badValue',
    `Giá trị “${written}” không dùng được cho trường ${labels.join(', ')}; đề nghị nhập lại.`,
    names,
  );
}
