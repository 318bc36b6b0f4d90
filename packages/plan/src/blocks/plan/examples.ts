import { node, p, plan, section } from '../../testing/builders.ts';
import { example, type ExamplesOf } from '../../testing/example.ts';

export const planExamples: ExamplesOf<'plan'> = {
  plan: [
    example('an empty plan', plan()),
    example(
      'a plan of every part but a decision',
      plan({
        letterhead: { issuer: 'SỞ NỘI VỤ', code: 'KH-SNV', place: 'Lào Cai', month: 3, year: 2026 },
        subject: 'Kiểm kê hồ sơ năm 2026',
        bases: [node('basis', null, 'Căn cứ Luật Lưu trữ')],
        openings: [p('Sở Nội vụ lập Kế hoạch kiểm kê hồ sơ như sau:')],
        sections: [section(1, 'Mục đích', p('Biết rõ số hồ sơ hiện có.'))],
        closings: [p('Các phòng thực hiện Kế hoạch này./.')],
        endorsement: [
          node('recipients', null, node('recipient', { kind: 'archive' }, 'VT')),
          node('signatures', null, node('signature', { position: 'GIÁM ĐỐC', name: 'Đỗ Thị Thảo' })),
        ],
        annexes: [node('annex', { id: 'pl1' }, node('annexTitle', null, 'Danh mục kho'))],
      }),
    ),
  ],
};
