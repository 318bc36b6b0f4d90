import { bold, italic, marked, node, plan, section, p } from '../../testing/builders.ts';
import { by, example, type ExamplesOf, inParagraph, suggested } from '../../testing/example.ts';

const insertion = by('u-lan', 'g12');
const deletion = by('u-hai', 'g13');

export const inlineExamples: ExamplesOf<
  'text' | 'hardBreak' | 'sectionRef' | 'unitRef' | 'dueDate' | 'suggestedSplit'
> = {
  text: [
    example(
      'every plain mark',
      inParagraph(
        bold('đậm ', italic('nghiêng ')),
        marked('underline', null, 'gạch '),
        'm',
        marked('superscript', null, '2'),
        ' H',
        marked('subscript', null, '2'),
        'O',
      ),
    ),
    example(
      'an insertion that someone else suggests to delete again',
      inParagraph(
        'Hoàn thành ',
        marked('insertion', insertion, 'toàn bộ ', marked('deletion', deletion, 'các ')),
        'việc.',
      ),
    ),
    example(
      'comments and a suggestion that overlap',
      inParagraph(
        marked('comment', { thread: 'l2' }, 'Sở ', marked('comment', { thread: 'l3' }, 'chủ trì')),
        marked('comment', { thread: 'l3' }, marked('deletion', deletion, ' phối hợp')),
      ),
    ),
    example(
      'a suggested change of form',
      inParagraph(
        marked('formatChange', { ...insertion, former: '{"bold":false,"italic":true}' }, bold('in đậm')),
      ),
    ),
    example(
      'signs that HTML treats in a special way',
      inParagraph('  A < B & "C" > \u00a0D\u00a0\u00a0 ', bold(' '), ' &amp; '),
    ),
  ],
  hardBreak: [
    example('a break between two lines', inParagraph('Dòng một', node('hardBreak', null), 'dòng hai')),
    example(
      'breaks at both ends and twice in a row',
      inParagraph(
        node('hardBreak', null),
        'giữa',
        node('hardBreak', { suggestedInsert: suggested('g14') }),
        node('hardBreak', null),
      ),
    ),
  ],
  sectionRef: [
    example(
      'a reference to a part and to a section below it',
      plan({
        sections: [
          node('section', { id: 'dich-1', level: 1 }, node('sectionTitle', null, 'Nhiệm vụ')),
          node('section', { id: 'dich-2', level: 2 }, node('sectionTitle', null, 'Rà soát')),
          section(
            1,
            'Tổ chức',
            p(
              'Theo ',
              node('sectionRef', { target: 'dich-1' }),
              ' và ',
              node('sectionRef', { target: 'dich-2' }),
              '.',
            ),
          ),
        ],
      }),
    ),
    example(
      'a reference to a section that is gone',
      inParagraph('Xem ', node('sectionRef', { target: 'khong-con' })),
    ),
  ],
  unitRef: [
    example(
      'two units',
      inParagraph(
        node('unitRef', { unit: 'pb-1', label: 'Văn phòng' }),
        ', ',
        node('unitRef', { unit: 'pb-2', label: 'Thanh tra' }),
      ),
    ),
    example('a unit known by its name only', inParagraph(node('unitRef', { label: 'Công an xã' }))),
  ],
  dueDate: [
    example(
      'days of a month that is padded and one that is not',
      inParagraph(node('dueDate', { date: '2026-02-05' }), ' và ', node('dueDate', { date: '2026-09-05' })),
    ),
    example(
      'a day someone suggests to change',
      inParagraph(
        node('dueDate', { date: '2026-12-31', suggestedChange: suggested('g15', { date: '2026-11-30' }) }),
      ),
    ),
    example('a day not chosen yet', inParagraph(node('dueDate', null))),
  ],
  suggestedSplit: [
    example(
      'a suggested split in the middle of a sentence',
      inParagraph('Câu một. ', node('suggestedSplit', { suggestedInsert: suggested('g16') }), 'Câu hai.'),
    ),
    example(
      'a suggested split between marked words',
      inParagraph(bold('Một'), node('suggestedSplit', { suggestedInsert: suggested('g17') }), bold('hai')),
    ),
  ],
};
