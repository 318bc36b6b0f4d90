import { TextRun, VerticalAlignTable } from 'docx';
import type { Context } from '../context.ts';
import { widthOf } from '../metrics/widthOf.ts';
import type { CellData } from '../table.ts';
import { mmToTwips } from '../units.ts';

/** Air beside number and date, twips. */
const AIR = mmToTwips(1.9);
/** As close as the samples of Phụ lục III set a line that would just not fit, twips between two letters. */
const CLOSEST = -6;

/** Ô 3 and 4, each on one line, level; `left` is the width of ô 3, twips. */
export function lowerRow(
  number: string,
  date: string,
  context: Context,
): { readonly cells: readonly [CellData, CellData]; readonly left: number } {
  const { sizes, textWidth } = context;
  const needed = Math.ceil(widthOf(date, sizes.dateLine, 'italic')) + AIR;
  const room = textWidth - Math.ceil(widthOf(number, sizes.numberLine)) - AIR;
  const closer = needed > room ? Math.max(CLOSEST, Math.floor((room - needed) / date.length)) : 0;
  if (needed + closer * date.length > room) reportTooLong(date, context);
  const dateRun = new TextRun({ text: date, ...(closer < 0 && { characterSpacing: closer }) });
  const verticalAlign = VerticalAlignTable.BOTTOM;
  return {
    cells: [
      { paragraphs: [{ style: 'SoKyHieu', text: number }], verticalAlign },
      { paragraphs: [{ style: 'DiaDanhNgay', children: [dateRun] }], verticalAlign },
    ],
    left: Math.floor(textWidth - Math.min(room, needed)),
  };
}

function reportTooLong(date: string, { findings }: Context): void {
  findings.push({
    rule: 'dateLineTooLong',
    severity: 'warning',
    message: 'Dòng địa danh và ngày tháng dài quá một dòng; cần rút gọn địa danh hoặc chọn cỡ chữ 13.',
    text: date,
  });
}
