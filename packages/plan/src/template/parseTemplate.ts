import { Node } from 'prosemirror-model';
import { z } from 'zod';
import { findUnknown } from '../json/findUnknown.ts';
import { type DocJson, migrate } from '../migrations/migrate.ts';
import { schema, SCHEMA_VERSION } from '../schema.ts';
import { fillDoc, placeholdersIn } from './fillDoc.ts';
import { findBadId } from './renewIds.ts';
import { type Template, TemplateError } from './Template.ts';

const word = z.string().trim().min(1);
const fileSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: word,
  description: word,
  fields: z.array(
    z.object({
      name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/),
      label: word,
      example: word,
      required: z.boolean(),
    }),
  ),
  plan: z.object({
    format: z.literal('duthao/plan'),
    version: z.number().int().min(1).max(SCHEMA_VERSION),
    meta: z.looseObject({ title: z.string().optional() }).default({}),
    doc: z.looseObject({ type: z.literal('plan') }),
  }),
});

/**
 * Reads a template.json. A template is refused as a whole, with TemplateError, unless it becomes a valid plan when
 * its own examples are filled in, so a bad one is found when the server starts and not by a person who uses it.
 */
export function parseTemplate(text: string): Template {
  const file = fileSchema.safeParse(parseJson(text.normalize('NFC')));
  if (!file.success) {
    const where = file.error.issues[0]?.path.join('.') || 'id';
    throw bad(`Tệp mẫu thiếu hoặc ghi sai phần “${where}”; xem cách viết trong templates/README.md.`);
  }
  const { plan, ...about } = file.data;
  const unknown = findUnknown(plan.doc);
  if (unknown && plan.version === SCHEMA_VERSION) throw unknownIn(about.name, unknown);
  const doc = migrate(plan.doc, plan.version);
  const template = { ...about, plan: { meta: plan.meta, doc } };
  checkFields(template);
  checkExamples(template);
  return template;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad('Tệp mẫu bị hỏng: nội dung không phải JSON hợp lệ.', error);
  }
}

function bad(message: string, cause?: unknown): TemplateError {
  return new TemplateError('badTemplate', message, [], cause);
}

function unknownIn(name: string, unknown: string): TemplateError {
  return bad(`Mẫu “${name}” có thành phần “${unknown}” mà phần mềm không biết nên chưa dùng được.`);
}

function checkFields({ name, fields, plan }: Template): void {
  const asked = new Set(stringsIn(plan).flatMap(placeholdersIn));
  const declared = fields.map((field) => field.name);
  const twice = declared.find((field, index) => declared.indexOf(field) !== index);
  if (twice) throw bad(`Mẫu “${name}” khai báo trường “${twice}” hai lần.`);
  const missing = [...asked].find((field) => !declared.includes(field));
  if (missing) throw bad(`Mẫu “${name}” có chỗ điền “{{${missing}}}” nhưng chưa khai báo trường này.`);
  const unused = declared.find((field) => !asked.has(field));
  if (unused) throw bad(`Mẫu “${name}” khai báo trường “${unused}” nhưng không có chỗ điền.`);
}

function checkExamples({ name, fields, plan }: Template): void {
  const filled = fillDoc(plan.doc, new Map(fields.map((field) => [field.name, field.example])), fields);
  const unknown = findUnknown(filled);
  if (unknown) throw unknownIn(name, unknown);
  if (stringsIn(filled).some((text) => /\{\{|\}\}/.test(text))) {
    throw bad(`Mẫu “${name}” có chỗ điền viết chưa đúng dạng {{tên}}.`);
  }
  const badId = findBadId(filled);
  if (badId) throw bad(`Mẫu “${name}” có mã “${badId}” bị trùng hoặc không trỏ tới thành phần nào.`);
  checkStructure(name, filled);
}

function stringsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  return json !== null && typeof json === 'object' ? Object.values(json).flatMap(stringsIn) : [];
}

function checkStructure(name: string, filled: DocJson): void {
  try {
    Node.fromJSON(schema, filled).check();
  } catch (error) {
    throw bad(
      `Mẫu “${name}” không đúng cấu trúc của một kế hoạch; xem lại tệp template.json của mẫu.`,
      error,
    );
  }
}
