import { Node } from 'prosemirror-model';
import type { Plan } from '../json/planFile.ts';
import { schema } from '../schema.ts';
import { fillDoc, fillText } from './fillDoc.ts';
import { renewIds } from './renewIds.ts';
import { type Template, TemplateError } from './Template.ts';

/**
 * Makes a new plan of a template. Values are made NFC and trimmed; those of unknown fields are not looked at.
 * `newId` gives an id that was never given before. Throws TemplateError `missingFields` or `badValue`.
 */
export function fillTemplate(
  template: Template,
  values: Readonly<Record<string, string>>,
  newId: () => string,
): Plan {
  const written = writtenValues(template, values);
  const doc = Node.fromJSON(schema, renewIds(fillDoc(template.plan.doc, written, template.fields), newId));
  doc.check();
  const { meta } = template.plan;
  return { meta: meta.title ? { ...meta, title: fillText(meta.title, written) } : meta, doc };
}

function writtenValues(
  { fields }: Template,
  values: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const written = new Map(
    fields.map(({ name }) => [
      name,
      (Object.hasOwn(values, name) ? values[name]! : '').normalize('NFC').replace(/\r\n?/g, '\n').trim(),
    ]),
  );
  const missing = fields.filter(({ name, required }) => required && !written.get(name));
  if (missing.length > 0) {
    const labels = missing.map(({ label }) => `“${label}”`).join(', ');
    throw new TemplateError(
      'missingFields',
      `Chưa nhập ${labels}; đề nghị nhập đủ rồi tạo kế hoạch.`,
      missing.map(({ name }) => name),
    );
  }
  return written;
}
