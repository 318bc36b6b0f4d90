import { dateLine } from '@duthao/plan';
import type { RequestLetter } from './RequestLetter.ts';

/** More are not named above the text but in a list that goes with the letter. */
const MOST_NAMED = 12;

export const isLong = ({ addressees }: RequestLetter): boolean => addressees.length > MOST_NAMED;

/** Ô 5b. */
export function aboutLine({ planTitle, isLegal }: RequestLetter): string {
  return `V/v ${isLegal ? 'cho ý kiến pháp lý' : 'tham gia ý kiến'} đối với dự thảo ${planTitle}`;
}

/** Ô 9a: the names, one a line; for many of them where to find them. */
export function addressedTo(letter: RequestLetter): readonly string[] {
  if (!isLong(letter)) return letter.addressees;
  return [`Các ${letter.isInside ? 'đơn vị' : 'cơ quan, đơn vị'} có tên trong Danh sách kèm theo`];
}

/** "ngày 15 tháng 3 năm 2026". */
function writtenDay(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return dateLine({ place: null, day, month, year });
}

/** Ô 6, paragraph by paragraph; the last one ends the letter. */
export function letterText(letter: RequestLetter): string[] {
  const { issuer, leadUnit, planTitle, source, due, note, silence } = letter;
  const whom = wordFor(letter);
  const to = letter.isInside ? leadUnit : `${issuer}${leadUnit && ` (qua ${leadUnit})`}`;
  const asked = letter.isLegal ? 'cho ý kiến pháp lý' : 'nghiên cứu, tham gia ý kiến';
  const told = note.split('\n').map((line) => line.trim());
  return [
    `${source ? `Thực hiện ${source}, ` : ''}${issuer} xây dựng dự thảo ${planTitle} (gửi kèm theo).`,
    `Để hoàn thiện dự thảo trước khi ban hành, ${issuer} đề nghị ${whom} ${asked} bằng văn bản, gửi về ${to} chậm nhất ${writtenDay(due)} để tổng hợp, tiếp thu, giải trình.`,
    ...told,
    silence,
    ...(letter.isInside ? [] : ['Đầu mối tiếp nhận ý kiến: [họ và tên, chức vụ, điện thoại, thư điện tử].']),
    `${issuer} đề nghị ${whom} quan tâm, phối hợp thực hiện./.`,
  ].filter(Boolean);
}

function wordFor({ addressees, isInside }: RequestLetter): string {
  if (addressees.length === 1) return addressees[0]!;
  return isInside ? 'các đơn vị' : 'quý cơ quan, đơn vị';
}

/** "(Kèm theo Công văn số …)", under the title of the list. */
export function attachedTo({ code, head, issuer }: RequestLetter, number: string): string {
  const day = dateLine({ place: null, day: null, month: head.month, year: head.year });
  return `(Kèm theo Công văn số ${number}/${code} ${day} của ${issuer})`;
}
