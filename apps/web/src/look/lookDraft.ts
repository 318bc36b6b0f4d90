import { type Look, LookError, parseLook } from '@duthao/plan';

/** A look as the fields of the form hold it: numbers as they are typed. */
export type LookDraft = Record<
  'sizeSet' | 'top' | 'bottom' | 'left' | 'right' | 'firstLineMm' | 'lineSpacing' | 'rules',
  string
>;

const written = (value: number): string => String(value).replace('.', ',');

export function toDraft({ sizeSet, margins, firstLineMm, lineSpacing, rules }: Look): LookDraft {
  return {
    sizeSet: String(sizeSet),
    top: written(margins.top),
    bottom: written(margins.bottom),
    left: written(margins.left),
    right: written(margins.right),
    firstLineMm: String(firstLineMm),
    lineSpacing: written(lineSpacing),
    rules,
  };
}

/** The look, or the sentence that says why the decree does not allow it. */
export function fromDraft(draft: LookDraft): Look | string {
  const { top, bottom, left, right } = draft;
  try {
    return parseLook({
      sizeSet: number(draft.sizeSet),
      margins: { top: number(top), bottom: number(bottom), left: number(left), right: number(right) },
      firstLineMm: number(draft.firstLineMm),
      lineSpacing: number(draft.lineSpacing),
      rules: draft.rules,
    });
  } catch (error) {
    if (error instanceof LookError) return error.message;
    throw error;
  }
}

/** A comma or a dot; what is no number goes on as it is typed, so that the sentence can name it. */
function number(typed: string): number | string {
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(value) ? typed : value;
}
