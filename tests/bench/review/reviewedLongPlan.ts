import type { Plan } from '@duthao/plan';
import { build } from '@duthao/plan/testing';

const { plan, section, p, dash, marked } = build;

const sentence =
  'Các đơn vị chủ động rà soát, bố trí nhân lực và kinh phí trong dự toán được giao, gửi kết quả về bộ phận tổng hợp đúng thời gian đã nêu. ';
const [before, behind] = [
  'Các đơn vị chủ động rà soát, ',
  sentence.slice('Các đơn vị chủ động rà soát, '.length),
];
const time = '2026-11-20T02:00:00.000Z';
const LINES = 5;

/** A plan of about so many pages; under review five lines of each have a comment and a suggestion. */
export function reviewedLongPlan(pages: number, isReviewed: boolean): Pick<Plan, 'doc' | 'threads'> {
  const threads: NonNullable<Plan['threads']>[number][] = [];
  let count = 0;
  const first = (): Parameters<typeof p> => {
    count += 1;
    if (!isReviewed) return [sentence];
    const id = `thread-${count}`;
    const by = { author: 'Trần Thị Lan', time };
    const text = `Đề nghị làm rõ chỗ này, lần thứ ${count}.`;
    threads.push({
      id,
      isDone: false,
      comments: [
        { ...by, text },
        { ...by, text: 'Đồng ý với ý kiến trên.' },
      ],
    });
    const suggestion = { id: `suggestion-${count}`, ...by };
    return [
      ...marked('comment', { thread: id }, before),
      ...marked('deletion', suggestion, 'bố trí'),
      ...marked('insertion', suggestion, 'sắp xếp'),
      behind.slice('bố trí'.length),
    ];
  };
  const sections = Array.from({ length: pages }, (_, page) =>
    section(
      1,
      `Nội dung thứ ${page + 1}`,
      p(...first(), sentence.repeat(3)),
      dash(...first(), sentence),
      dash(...first()),
      p(...first(), sentence.repeat(2)),
      p(...first(), sentence.repeat(2)),
    ),
  );
  if (count !== pages * LINES) throw new Error(`${count} lines are marked`);
  return { doc: plan({ subject: 'Kế hoạch dài để đo lúc góp ý', sections }), threads };
}
