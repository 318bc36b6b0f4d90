import { bold, footnote, italic, marked, node, p, runIn, plan } from '../../testing/builders.ts';
import { by, example, type ExamplesOf, inParagraph, inSection, suggested } from '../../testing/example.ts';

export const footnoteExamples: ExamplesOf<'footnote'> = {
  footnote: [
    example(
      'a footnote with rich text of its own',
      inParagraph(
        'Có 14 trường',
        footnote(
          'Gồm ',
          bold('09'),
          ' tiểu học và ',
          italic('05'),
          ' trung học',
          node('hardBreak', null),
          'cơ sở.',
        ),
        ' tham gia.',
      ),
    ),
    example(
      'two footnotes next to each other',
      inParagraph('Số liệu', footnote('Năm 2024.'), footnote('Năm 2025.')),
    ),
    example(
      'a footnote in a run-in section',
      plan({ sections: [runIn(1, 'Rà soát', footnote('Hằng quý.'), ' danh mục.')] }),
    ),
    example(
      'a footnote in review, inside and outside',
      inSection(
        p(
          'Kinh phí',
          node(
            'footnote',
            { id: 'f1', suggestedInsert: suggested('g10') },
            'Theo ',
            marked('deletion', by('u-lan', 'g11'), 'quyết định cũ'),
            '.',
          ),
        ),
      ),
    ),
    example('an empty footnote', inParagraph('Chờ số liệu', footnote())),
  ],
};
