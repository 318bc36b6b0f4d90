import { build } from '@duthao/plan/testing';

const { plan, section, p, dash, footnote, node } = build;

const sentence =
  'Các đơn vị chủ động rà soát, bố trí nhân lực và kinh phí trong dự toán được giao, gửi kết quả về bộ phận tổng hợp đúng thời gian đã nêu. ';

/** A plan of about so many printed pages: sections, list items, some footnotes. Its own words, always the same. */
export function longPlan(pages: number): ReturnType<typeof plan> {
  const sections = Array.from({ length: pages }, (_, page) => [
    section(1, `Nội dung thứ ${page + 1}`),
    section(
      2,
      'Yêu cầu chung',
      p(sentence.repeat(4)),
      dash(sentence.repeat(2)),
      dash(sentence, footnote(`Ghi chú của nội dung thứ ${page + 1}.`)),
      p(sentence.repeat(3)),
    ),
  ]).flat();
  return plan({
    subject: 'Kế hoạch dài để đo tốc độ',
    letterhead: {
      superior: 'UBND TỈNH AN BÌNH',
      issuer: 'SỞ NỘI VỤ',
      code: 'KH-SNV',
      place: 'An Bình',
      month: 11,
      year: 2026,
    },
    sections,
    endorsement: [node('recipients', null, node('recipient', { kind: 'archive' }, 'VT.'))],
  });
}
