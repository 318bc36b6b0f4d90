import { footnote, italic, marked, node, plan } from '../../testing/builders.ts';
import { by, example, type ExamplesOf, suggested } from '../../testing/example.ts';

const law = node('basis', { id: 'cc1' }, 'Căn cứ Luật Lưu trữ');
const plan2025 = node('basis', { id: 'cc2' }, 'Theo đề nghị của Chánh Văn phòng');

export const basesExamples: ExamplesOf<'bases' | 'basis'> = {
  bases: [
    example('one basis, closed by a full stop', plan({ bases: [law] })),
    example('two bases, the first closed by a semicolon', plan({ bases: [law, plan2025] })),
  ],
  basis: [
    example(
      'a basis with a footnote and an italic word',
      plan({
        bases: [node('basis', null, 'Căn cứ ', italic('Nghị quyết'), ' số 05', footnote('Đã được sửa đổi.'))],
      }),
    ),
    example(
      'a basis someone suggests to add, with words someone else suggests',
      plan({
        bases: [
          node(
            'basis',
            { suggestedInsert: suggested('g2') },
            marked('insertion', by('u-hai', 'g3'), 'Căn cứ công văn số 9'),
          ),
        ],
      }),
    ),
    example('a basis not written yet', plan({ bases: [node('basis', null)] })),
  ],
};
