import { dash, node, p, point } from '../../testing/builders.ts';
import { example, type ExamplesOf, inSection, suggested } from '../../testing/example.ts';

const letters = [...'abcdefghi'].map((sign) => point(`Việc thứ ${sign};`));

export const paragraphExamples: ExamplesOf<'paragraph'> = {
  paragraph: [
    example('plain and empty paragraphs', inSection(p('Một câu.'), p(), p('Câu nữa.'))),
    example(
      'points by the Vietnamese alphabet, a dash list inside one',
      inSection(...letters, dash('Ý nhỏ'), point('Việc cuối.')),
    ),
    example(
      'every marker, and an indented continuation',
      inSection(
        dash('Gạch'),
        node('paragraph', { marker: 'plus', indent: 1 }, 'Cộng'),
        node('paragraph', { indent: 1 }, 'Tiếp ý trên'),
        node('paragraph', { marker: 'number' }, 'Một'),
        node('paragraph', { marker: 'number' }, 'Hai'),
      ),
    ),
    example(
      'paragraphs in review',
      inSection(
        node('paragraph', { id: 'v1', suggestedInsert: suggested('g18') }, 'Thêm vào'),
        node('paragraph', { id: 'v2', suggestedDelete: suggested('g19') }, 'Bỏ đi'),
        node(
          'paragraph',
          { id: 'v3', marker: 'dash', suggestedChange: suggested('g20', { marker: null }) },
          'Đổi dạng',
        ),
      ),
    ),
  ],
};
