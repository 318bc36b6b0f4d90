import { type IParagraphOptions, TextRun } from 'docx';
import type { Context } from '../context.ts';
import { computed } from '../review/computed.ts';
import type { Line } from '../review/Ends.ts';
import type { Both } from '../review/Tracked.ts';

/** A line of computed words; null where a text has no such line. */
export function computedLine(
  texts: Both<string | null>,
  options: IParagraphOptions & { readonly style: string },
  context: Context,
): Line {
  const { review, within } = context;
  if (!review) return { ...options, text: texts.after ?? '' };
  review.anchors.nextLine();
  const stands = {
    before: texts.before !== null && !within.inserted,
    after: texts.after !== null && !within.deleted,
  };
  const { style } = options;
  return {
    ...options,
    children: computed(texts, context, (text) => [new TextRun(text)]),
    ends: {
      tracked: within,
      present: stands,
      begins: { before: stands.before ? style : null, after: stands.after ? style : null },
    },
  };
}
