import type { Node } from 'prosemirror-model';
import { footnote, italic, marked, node, p, plan, runIn, section } from '../../testing/builders.ts';
import { by, example, type ExamplesOf, inSection, suggested } from '../../testing/example.ts';

const lettered = (level: number, title: string): Node =>
  node(
    'section',
    { id: `ch-${level}-${title}`, level, numbering: 'letter' },
    node('sectionTitle', null, title),
  );

export const sectionsExamples: ExamplesOf<'sections' | 'section' | 'sectionTitle'> = {
  sections: [
    example('no section yet', plan()),
    example(
      'all four levels in decimal numbers',
      plan({
        sections: [
          section(1, 'Nhiệm vụ'),
          section(2, 'Dạy học'),
          section(3, 'Lớp 1'),
          section(4, 'Đọc'),
          section(1, 'Kinh phí'),
        ],
      }),
    ),
    example(
      'letters below a section, and levels that are skipped',
      plan({
        sections: [
          section(1, 'Nhiệm vụ'),
          lettered(2, 'Dạy học'),
          section(3, 'Lớp 1'),
          section(1, 'Tổ chức'),
          section(4, 'Sâu'),
        ],
      }),
    ),
  ],
  section: [
    example(
      'a run-in section beside a titled one',
      plan({
        sections: [
          section(1, 'Tổ chức'),
          runIn(2, 'Văn phòng theo dõi.'),
          section(2, 'Thời gian', p('Quý I.')),
        ],
      }),
    ),
    example(
      'a section someone suggests to lower',
      plan({
        sections: [
          node(
            'section',
            { id: 'dx1', level: 2, suggestedChange: suggested('g21', { level: 1 }) },
            node('sectionTitle', null, 'Kiểm tra'),
          ),
        ],
      }),
    ),
    example('a section with nothing in it, not even a level', plan({ sections: [node('section', null)] })),
  ],
  sectionTitle: [
    example(
      'a title with a footnote and an italic word',
      plan({
        sections: [
          node(
            'section',
            { id: 'td1', level: 1 },
            node('sectionTitle', null, 'Mục tiêu ', italic('chung'), footnote('Đến năm 2030.')),
          ),
        ],
      }),
    ),
    example(
      'two titles, after two people added one each',
      inSection(node('sectionTitle', null, 'Tiêu đề thứ hai'), p('Nội dung.')),
    ),
    example(
      'a title in review',
      plan({
        sections: [
          node(
            'section',
            { id: 'td2', level: 1 },
            node('sectionTitle', {}, marked('insertion', by('u-lan', 'g22'), 'Phạm vi')),
          ),
        ],
      }),
    ),
  ],
};
