import { type Element, findChild } from '../xml/element.ts';
import type { Style } from '../styles/readStyles.ts';
import { NO_TABLE, type TableStyle } from './reader.ts';

const known = new WeakMap<Style, { readonly first: TableStyle; readonly others: TableStyle }>();

/** What a table's style says of the paragraphs in a row; the same object for the same style. */
export function tableStyleOf(
  style: Style | undefined,
  tblPr: Element | undefined,
  isFirstRow: boolean,
): TableStyle {
  if (!style) return NO_TABLE;
  const styles = known.get(style) ?? {
    others: { paragraph: style.paragraph, run: style.run },
    first: {
      paragraph: { ...style.paragraph, ...style.firstRow.paragraph },
      run: { ...style.run, ...style.firstRow.run },
    },
  };
  known.set(style, styles);
  return isFirstRow && hasFirstRow(tblPr) ? styles.first : styles.others;
}

/** Whether the table wants the looks of a first row (17.4.56): a bit of a mask, or a word of its own. */
function hasFirstRow(tblPr: Element | undefined): boolean {
  const look = findChild(tblPr, 'w:tblLook')?.attrs ?? {};
  if (look['w:firstRow'] !== undefined) return ['1', 'true', 'on'].includes(look['w:firstRow']);
  return (Number.parseInt(look['w:val'] ?? '0', 16) & 0x20) !== 0;
}
