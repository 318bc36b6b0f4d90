import type {
  ReturnedField,
  ReturnedReport,
  ReturnedTrayItem,
  ReturnedTrayKind,
  ReturnedWarning,
} from '@duthao/protocol';
import { twoDigits } from '../ui/twoDigits.ts';

/** What the tray says of a thing in it: what it was, and why it is there. */
export const trayWords: Readonly<Record<ReturnedTrayKind, string>> = {
  insertion: 'Thêm chữ, nhưng chỗ thêm không còn trong văn bản',
  deletion: 'Bỏ chữ, nhưng chữ đó không còn trong văn bản',
  computed: 'Sửa phần Dự Thảo tự in (số thứ tự, dấu đầu dòng)',
  field: 'Sửa phần đầu trang hoặc phần ký',
  heading: 'Tiêu đề mới chen giữa một mục nên vào thành đoạn văn; cần thì đổi thành mục',
  style: 'Đổi dòng này thành tiêu đề mục, hoặc thôi là tiêu đề; văn bản giữ như cũ',
  join: 'Nối đoạn này vào đoạn trên',
  acceptedInsertion: 'Đã tiếp thu trong tệp: thêm',
  rejectedInsertion: 'Đã bỏ trong tệp đề nghị thêm',
  acceptedDeletion: 'Đã tiếp thu trong tệp: bỏ',
  rejectedDeletion: 'Đã bỏ trong tệp đề nghị bỏ',
  comment: 'Ý kiến, nhưng đoạn chữ được ghi ý kiến không còn',
  answer: 'Trả lời một ý kiến không còn',
  done: 'Đã đánh dấu giải quyết trong tệp',
  reopened: 'Đã mở lại trong tệp',
  commentGone: 'Ý kiến đã bị xóa trong tệp',
};

/** What the lines of the frame are called. */
export const fieldWords: Readonly<Record<ReturnedField, string>> = {
  superior: 'Cơ quan chủ quản',
  issuer: 'Cơ quan ban hành',
  nation: 'Quốc hiệu, Tiêu ngữ',
  number: 'Số và ký hiệu',
  placeAndDay: 'Địa danh và ngày',
  documentKind: 'Tên loại văn bản',
  decider: 'Thẩm quyền ban hành',
  signingFor: 'Quyền hạn ký',
  signerPosition: 'Chức vụ người ký',
  signerName: 'Tên người ký',
};

/** "Tên người ký: “Lê An” → “Trần Bình”" */
export function fieldSentence({ field, line, words }: ReturnedTrayItem): string {
  const name = field ? fieldWords[field] : 'Phần đầu trang, phần ký';
  const said = (text: string): string => (text === '' ? '(không có)' : `“${text}”`);
  return `${name}: ${said(line)} → ${said(words)}`;
}

/** Told, and to be looked at in the text, where their words stand. */
export const isTold = (kind: ReturnedTrayKind): boolean => kind === 'heading' || kind === 'style';

/** Answers that were given in Word to suggestions of others: decided here by who may decide. */
export const isAnswer = (kind: ReturnedTrayKind): boolean => /^(?:accepted|rejected)/u.test(kind);

export const warningWords: Readonly<Record<ReturnedWarning, string>> = {
  again: 'Tệp này đã được đưa vào trước đây; không có gì được thêm lần nữa.',
  older:
    'Sau khi bản này được tải về, văn bản đã có người sửa tiếp; các chỗ sửa được đặt vào văn bản hiện nay.',
  unknownCopy:
    'Tệp không ghi là bản góp ý nào; chỗ của từng thay đổi được tìm theo lời văn, đề nghị xem lại.',
  untracked:
    'Không có bản gốc để so nên chỉ nhận được những thay đổi Word đã theo dõi; chỗ sửa không theo dõi thì không nhận ra.',
  forms:
    'Có chỗ đổi kiểu chữ (đậm, nghiêng…) ở phần Dự Thảo trình bày theo thể thức; chỗ đó giữ kiểu chữ theo thể thức.',
  nothing: 'Trong tệp không có thay đổi và ý kiến nào.',
};

/** "07 đề nghị sửa, 02 ý kiến mới, 01 trả lời ý kiến đã vào văn bản." */
export function placedSentence({ suggestionIds, threadIds, answers }: ReturnedReport): string {
  const said = [
    suggestionIds.length > 0 && `${twoDigits(suggestionIds.length)} đề nghị sửa`,
    threadIds.length > 0 && `${twoDigits(threadIds.length)} ý kiến`,
    answers > 0 && `${twoDigits(answers)} trả lời ý kiến`,
  ].filter((part) => part !== false);
  return said.length === 0 ? 'Không có gì được đưa vào văn bản.' : `Đã đưa vào văn bản: ${said.join(', ')}.`;
}
