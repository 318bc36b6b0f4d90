import type { Node } from 'prosemirror-model';
import { marked, node, plan } from '../../testing/builders.ts';
import { by, example, type ExamplesOf } from '../../testing/example.ts';

const titled = (...parts: Node[]): Node => {
  const empty = plan();
  return empty.copy(empty.content.replaceChild(2, node('docTitle', null, ...parts)));
};
const docType = node('docType', null, 'KẾ HOẠCH');

export const docTitleExamples: ExamplesOf<'docTitle' | 'docType' | 'subject'> = {
  docTitle: [
    example('type and subject', titled(docType, node('subject', null, 'Trồng cây đầu xuân'))),
    example('nothing, after two people deleted both', titled()),
    example(
      'two subjects, after two people wrote one each',
      titled(docType, node('subject', null, 'Một'), node('subject', null, 'Hai')),
    ),
  ],
  docType: [
    example('a programme', titled(node('docType', null, 'CHƯƠNG TRÌNH'))),
    example(
      'a suggested change of type',
      titled(
        node(
          'docType',
          null,
          marked('deletion', by('u-lan', 'g5'), 'KẾ HOẠCH'),
          marked('insertion', by('u-lan', 'g6'), 'ĐỀ ÁN'),
        ),
      ),
    ),
  ],
  subject: [
    example(
      'a subject of two lines',
      titled(docType, node('subject', null, 'Trồng cây đầu xuân', node('hardBreak', null), 'năm 2026')),
    ),
    example(
      'a subject with a commented word',
      titled(docType, node('subject', null, 'Trồng ', marked('comment', { thread: 'l1' }, 'cây'))),
    ),
  ],
};
