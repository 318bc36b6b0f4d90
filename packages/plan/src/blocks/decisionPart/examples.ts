import type { Node } from 'prosemirror-model';
import { node, p, plan, point } from '../../testing/builders.ts';
import { example, type ExamplesOf, suggested } from '../../testing/example.ts';

const letterhead = node('letterhead', {
  issuer: 'ỦY BAN NHÂN DÂN\nXÃ BẢN LẦU',
  issuerInText: 'Ủy ban nhân dân xã Bản Lầu',
  authority: 'ỦY BAN NHÂN DÂN XÃ BẢN LẦU',
  number: '7',
  code: 'QĐ-UBND',
  place: 'Bản Lầu',
  day: 5,
  month: 2,
  year: 2026,
});
const title = node(
  'docTitle',
  null,
  node('docType', null, 'QUYẾT ĐỊNH'),
  node('subject', null, 'Về việc ban hành Kế hoạch phòng cháy rừng'),
);
const endorsement = node(
  'endorsement',
  null,
  node(
    'recipients',
    null,
    node('recipient', null, 'Như Điều 2'),
    node('recipient', { kind: 'archive' }, 'VT'),
  ),
  node(
    'signatures',
    null,
    node('signature', { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Vàng A Sử' }),
  ),
);
const article = (...blocks: Node[]): Node => node('article', null, ...blocks);
const decided = (...articles: Node[]): Node =>
  plan({
    decisionPart: [
      letterhead,
      title,
      node('bases', null, node('basis', null, 'Căn cứ Luật Lâm nghiệp')),
      ...articles,
      endorsement,
    ],
    subject: 'Phòng cháy rừng mùa khô',
    sections: [node('section', { id: 'dm1', level: 1 }, node('sectionTitle', null, 'Nhiệm vụ'))],
  });

export const decisionPartExamples: ExamplesOf<'decisionPart' | 'article'> = {
  decisionPart: [
    example('no decision', plan()),
    example(
      'a whole decision that issues the plan',
      decided(
        article(p('Ban hành kèm theo Quyết định này Kế hoạch phòng cháy rừng.')),
        article(p('Các ông, bà có tên thi hành./.')),
      ),
    ),
  ],
  article: [
    example(
      'an article with points',
      decided(article(p('Giao trách nhiệm:'), point('Công an xã;'), point('Ban Chỉ huy quân sự xã.'))),
    ),
    example(
      'an empty article someone suggests to add',
      decided(node('article', { id: 'd9', suggestedInsert: suggested('g4') })),
    ),
  ],
};
