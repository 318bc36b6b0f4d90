import type { PlanMeta } from '../json/planFile.ts';
import type { DocJson } from '../migrations/migrate.ts';

/** Something asked for when a plan is made; `{{name}}` in the template takes its value. */
export interface TemplateField {
  readonly name: string;
  readonly label: string;
  readonly example: string;
  readonly required: boolean;
}

/** A starter plan with places to fill in. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly fields: readonly TemplateField[];
  /** Of today's schema version; texts and attributes may hold `{{field}}`. */
  readonly plan: { readonly meta: PlanMeta; readonly doc: DocJson };
}

/** `badTemplate`: the file is at fault; the others: the values are, and `fields` names which. */
export type TemplateErrorKind = 'badTemplate' | 'missingFields' | 'badValue';

/** A template that cannot be read or filled; the message is one Vietnamese sentence for the person who tried. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly kind: TemplateErrorKind;
  /** Names of the fields to look at again. */
  readonly fields: readonly string[];

  constructor(kind: TemplateErrorKind, message: string, fields: readonly string[] = [], cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
    this.fields = fields;
  }
}
