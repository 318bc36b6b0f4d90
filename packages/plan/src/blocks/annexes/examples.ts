import { italic, node, p, plan } from '../../testing/builders.ts';
import { example, type ExamplesOf, suggested } from '../../testing/example.ts';

const first = node('annex', { id: 'pl-a' }, node('annexTitle', null, 'Danh mục thiết bị'), p('Gồm 05 loại.'));
const wide = node(
  'annex',
  { id: 'pl-b', orientation: 'landscape' },
  node('annexTitle', null, 'Bảng tổng hợp'),
  node('table', { id: 'b1' }, node('tableRow', null, node('tableCell', null, p('Ô rộng')))),
);

export const annexesExamples: ExamplesOf<'annexes' | 'annex' | 'annexTitle'> = {
  annexes: [
    example('one annex, without a number', plan({ annexes: [first] })),
    example('two annexes, numbered I and II', plan({ annexes: [first, wide] })),
  ],
  annex: [
    example('a landscape annex with a table', plan({ annexes: [wide] })),
    example(
      'an annex that someone suggests to leave out',
      plan({
        annexes: [node('annex', { id: 'pl-c', suggestedDelete: suggested('g1') }, p('Không còn dùng.'))],
      }),
    ),
    example('an annex with nothing in it yet', plan({ annexes: [node('annex', { id: 'pl-d' })] })),
  ],
  annexTitle: [
    example(
      'a title with an italic word and a line break',
      plan({
        annexes: [
          node(
            'annex',
            { id: 'pl-e' },
            node('annexTitle', null, 'Biểu mẫu', node('hardBreak', null), italic('dùng chung')),
          ),
        ],
      }),
    ),
    example('an empty title', plan({ annexes: [node('annex', { id: 'pl-f' }, node('annexTitle', null))] })),
  ],
};
