import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';

const UNTITLED = 'Kế hoạch chưa có tên';

/** The plan's name in lists: its trích yếu as it stands in the live document. */
export function titleOf(ydoc: Y.Doc): string {
  const docTitle = childNamed(planFragment(ydoc), 'docTitle');
  const subject = docTitle && childNamed(docTitle, 'subject');
  const text = subject ? textOf(subject).replace(/\s+/g, ' ').trim() : '';
  return text.normalize('NFC').slice(0, 300) || UNTITLED;
}

function childNamed(parent: Y.XmlFragment, name: string): Y.XmlElement | undefined {
  return parent
    .toArray()
    .find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name);
}

/** The words without marks and without footnotes; a line break counts as a space. */
function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? child
            .toDelta()
            .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
            .join('')
        : ' ',
    )
    .join('');
}
