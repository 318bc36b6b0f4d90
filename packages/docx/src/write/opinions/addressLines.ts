import { AlignmentType, type IParagraphOptions } from 'docx';
import type { Context } from '../context.ts';
import { widthOf } from '../metrics/widthOf.ts';
import { mmToTwips } from '../units.ts';
import { cleanLines } from './cleanLines.ts';

const LABEL = 'Kính gửi:';

/**
 * Ô 9a: one addressee on the line of the words, more on lines of their own with dashes under the colon (II.9a). The
 * block begins as near to its place in the decree's diagram as the longest name lets it.
 */
export function addressLines(names: readonly string[], context: Context): IParagraphOptions[] {
  const { sizes, textWidth } = context;
  const widthIn = (text: string): number => Math.ceil(widthOf(text, sizes.body));
  const lines = names.map((name) => cleanLines(name).join(' '));
  const label = widthIn('Kính gửi');
  const longest = Math.max(...lines.map((line) => label + widthIn(`- ${line};`)));
  const left = Math.round(
    Math.min(textWidth * 0.3, Math.max(mmToTwips(12.7), textWidth - longest - mmToTwips(4))),
  );
  const flush = { style: 'ThanVan', alignment: AlignmentType.LEFT };
  if (lines.length === 1) {
    const hanging = widthIn(`${LABEL} `);
    const text = `${LABEL} ${lines[0]}`;
    return [{ ...flush, indent: { left: left + hanging, hanging }, spacing: { before: 300 }, text }];
  }
  const dash = widthIn('- ');
  return [
    { ...flush, indent: { left, firstLine: 0 }, spacing: { before: 300 }, keepNext: true, text: LABEL },
    ...lines.map((line, index) => ({
      ...flush,
      indent: { left: left + label + dash, hanging: dash },
      spacing: { before: 40 },
      text: `- ${line}${index === lines.length - 1 ? '.' : ';'}`,
    })),
  ];
}
