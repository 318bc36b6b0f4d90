import { Node } from 'prosemirror-model';
import { z } from 'zod';
import { type DocJson, migrate } from '../migrations/migrate.ts';
import { schema, SCHEMA_VERSION } from '../schema.ts';
import { findUnknown } from './findUnknown.ts';
import { type Thread, threadSchema } from './threads.ts';

/** What travels beside the document: nothing in it is printed. Unknown keys are kept. */
const metaSchema = z.looseObject({
  title: z.string().optional(),
  /** Who the authors of suggestions and comments are, by their ids. An author who is not here is a name itself. */
  people: z.record(z.string(), z.object({ name: z.string(), unit: z.string().optional() })).optional(),
});
export type PlanMeta = z.infer<typeof metaSchema>;

const hasOwnIds = (threads: readonly Thread[]): boolean =>
  new Set(threads.map(({ id }) => id)).size === threads.length;

const fileSchema = z.object({
  format: z.literal('duthao/plan'),
  version: z.number().int().min(1),
  meta: metaSchema.default({}),
  doc: z.looseObject({ type: z.literal('plan') }),
  threads: z.array(threadSchema).refine(hasOwnIds).optional(),
});

/** A plan outside the server: the document, its meta, and the comments on it when there are any. */
export interface Plan {
  readonly meta: PlanMeta;
  readonly doc: Node;
  readonly threads?: readonly Thread[];
}

/** `plan.json` cannot be read: what is wrong, one sentence in Vietnamese for the person who gave the file. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';
}

export function writePlanFile(plan: Plan): string {
  const { meta, doc, threads = [] } = plan;
  const file = {
    format: 'duthao/plan',
    version: SCHEMA_VERSION,
    meta,
    doc: doc.toJSON(),
    ...(threads.length > 0 && { threads }),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads plan.json of this or an older version; throws PlanFileError when it is none or from the future. */
export function readPlanFile(text: string): Plan {
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success) throw new PlanFileError('Tệp này không phải tệp kế hoạch của Dự Thảo (plan.json).');
  const { version, meta, doc, threads } = file.data;
  if (version > SCHEMA_VERSION) {
    throw new PlanFileError(
      'Tệp kế hoạch này do phiên bản Dự Thảo mới hơn tạo ra; cần nâng cấp phần mềm trước khi mở.',
    );
  }
  return { meta, doc: readDoc(migrate(doc, version)), ...(threads && { threads }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanFileError('Tệp kế hoạch bị hỏng: nội dung không phải JSON hợp lệ.');
  }
}

function readDoc(json: DocJson): Node {
  try {
    const unknown = findUnknown(json);
    if (unknown) {
      throw new PlanFileError(
        `Tệp kế hoạch có thành phần “${unknown}” mà phần mềm không biết; cần nâng cấp phần mềm trước khi mở.`,
      );
    }
    const doc = Node.fromJSON(schema, json);
    doc.check();
    return doc;
  } catch (error) {
    // Too deep a nesting ends in a RangeError as well.
    if (!(error instanceof RangeError)) throw error;
    throw new PlanFileError(
      'Tệp kế hoạch bị hỏng: nội dung không đúng cấu trúc; đề nghị lấy lại tệp từ bản đã lưu.',
      { cause: error },
    );
  }
}
