import { bold, dash, footnote, p, plan } from '../../testing/builders.ts';
import { example, type ExamplesOf } from '../../testing/example.ts';

export const narrativeExamples: ExamplesOf<'openings' | 'closings'> = {
  openings: [
    example('one opening', plan({ openings: [p('Trường xây dựng kế hoạch như sau:')] })),
    example(
      'openings with a list and a footnote',
      plan({
        openings: [p('Hiện nay', footnote('Tháng 3.'), ':'), dash('Có 12 lớp;'), dash('Có 300 học sinh.')],
      }),
    ),
  ],
  closings: [
    example('one closing', plan({ closings: [p('Các tổ thực hiện nghiêm túc./.')] })),
    example('two closings, one empty', plan({ closings: [p(bold('Lưu ý: '), 'báo cáo đúng hạn.'), p()] })),
  ],
};
