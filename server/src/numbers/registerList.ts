import type { ListFile } from '@duthao/docx';
import { padTwo } from '@duthao/plan';
import type { Agency, NumberEntry } from '@duthao/protocol';
import { writtenNumber } from './writtenNumber.ts';

/** The ten columns of Phụ lục IV; widths in which neither a day nor a ký hiệu is broken. */
const columns: ListFile['columns'] = [
  { title: 'Số, ký hiệu văn bản', width: 30, align: 'center' },
  { title: 'Ngày tháng văn bản', width: 26, align: 'center', as: 'day' },
  { title: 'Tên loại và trích yếu nội dung văn bản', width: 54, align: 'left' },
  { title: 'Người ký', width: 27, align: 'left' },
  { title: 'Nơi nhận văn bản', width: 38, align: 'left' },
  { title: 'Đơn vị, người nhận bản lưu', width: 20, align: 'center' },
  { title: 'Số lượng bản', width: 17, align: 'center', as: 'number' },
  { title: 'Ngày chuyển', width: 26, align: 'center', as: 'day' },
  { title: 'Ký nhận', width: 15, align: 'center' },
  { title: 'Ghi chú', width: 26, align: 'left' },
];

/** Sổ đăng ký văn bản đi of one year, as it is printed and bound. `series` names one kind; '' or undefined is all. */
export function registerList(
  agency: Agency,
  year: number,
  series: string | undefined,
  entries: readonly NumberEntry[],
): ListFile {
  const numbers = entries.filter(({ source }) => source === 'own').map(({ number }) => writtenNumber(number));
  const range = !series && new Set(entries.map((entry) => entry.series)).size > 1 ? [] : numbers;
  const from = range.length > 0 ? `. Từ số ${range[0]} đến số ${range.at(-1)}` : '';
  return {
    owner: [agency.superior, agency.name].filter(Boolean),
    title: `SỔ ĐĂNG KÝ VĂN BẢN ĐI${series ? ` (${series})` : ''}`,
    subtitle: `Năm ${year}${from}`,
    columns,
    rows: entries.map(toRow),
  };
}

function toRow(entry: NumberEntry): string[] {
  const { facts, number, code, datedOn, copies, sentOn, state } = entry;
  if (state !== 'taken') return toVoidRow(entry);
  return [
    `${writtenNumber(number)}/${code}`,
    writtenDay(datedOn),
    `${facts.typeName} ${facts.subject}`,
    facts.signer,
    facts.recipients.join('\n'),
    facts.keeper,
    copies === null ? '' : padTwo(copies),
    sentOn === null ? '' : writtenDay(sentOn),
    '',
    entry.note,
  ];
}

/** A number without a document stays in its line, with the reason in the last column. */
function toVoidRow({ number, code, datedOn, state, voidReason, note, facts, source }: NumberEntry): string[] {
  const why = state === 'held' ? `Đang giữ số${note ? `: ${note}` : ''}` : `Số hủy: ${voidReason}`;
  const where = source === 'elsewhere' ? ' (ghi nhầm số của hệ thống khác)' : '';
  const subject = facts.subject && `${facts.typeName} ${facts.subject}`;
  return [
    `${writtenNumber(number)}${code ? `/${code}` : ''}`,
    writtenDay(datedOn),
    subject,
    ...Array(6).fill(''),
    why + where,
  ];
}

const writtenDay = (day: string): string => day.split('-').toReversed().join('/');
