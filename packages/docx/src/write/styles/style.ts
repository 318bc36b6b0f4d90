import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { Look } from '@duthao/plan';
import type { Sizes } from '../sizes.ts';
import { mmToTwips } from '../units.ts';

export type Style = Omit<IParagraphStyleOptions, 'id'> & { readonly name: string };
/** What Enter in Word goes on with. */
export const thenText = (style: Style): Style => ({ ...style, next: 'ThanVan' });
type Run = Style['run'];
type Paragraph = Style['paragraph'];

/** Single spaced, centred, no indent: what stands in the head, the foot and the titles. */
export function centred(name: string, size: number, run: Run = {}, paragraph: Paragraph = {}): Style {
  return { name, run: { size, ...run }, paragraph: { alignment: AlignmentType.CENTER, ...paragraph } };
}

export function flush(name: string, size: number, run: Run = {}, paragraph: Paragraph = {}): Style {
  return { name, run: { size, ...run }, paragraph: { alignment: AlignmentType.LEFT, ...paragraph } };
}

/** Justified with a first-line indent: everything numbered or not that runs over the whole width (II.6). */
export function running(look: Look, sizes: Sizes) {
  return (name: string, run: Run = {}, paragraph: Paragraph = {}): Style => ({
    name,
    run: { size: sizes.body, ...run },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: mmToTwips(look.firstLineMm) },
      spacing: {
        before: 120,
        after: 0,
        line: Math.round(look.lineSpacing * 240),
        lineRule: LineRuleType.AUTO,
      },
      ...paragraph,
    },
  });
}

/** A heading in Word's navigation pane, on one page with what follows it; levels count from 0. */
export const heading = (outlineLevel: number): Paragraph => ({ keepNext: true, outlineLevel });
