import { type Finding, QUOC_HIEU } from '@duthao/plan';

const UNION =
  /^(?:ĐOÀN TNCS HỒ CHÍ MINH|ĐOÀN THANH NIÊN|HỘI LIÊN HIỆP|HỘI CỰU CHIẾN BINH|HỘI NÔNG DÂN|ỦY BAN MẶT TRẬN|LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN)/mu;
const squeezed = (text: string): string =>
  text
    .replace(/[^\p{L}]/gu, '')
    .toLocaleUpperCase('vi')
    .replaceAll('HOÀ', 'HÒA');

/** Warns of papers of mass organisations, which carry no Quốc hiệu: the export would give them one. */
export function findForeignHead(text: string): Finding[] {
  const head = text.slice(0, 3000);
  const union = UNION.exec(head)?.[0];
  if (!union || squeezed(head).includes(squeezed(QUOC_HIEU))) return [];
  const message = `Văn bản của tổ chức đoàn thể (${union}) không có Quốc hiệu; bản xuất theo Nghị định 30 sẽ có Quốc hiệu, cần xem lại thể thức trước khi dùng.`;
  return [{ rule: 'otherManner', severity: 'warning', message, text: union }];
}
