/** A plan in which somebody has suggested and commented, and how such things are written by hand. */
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { toElement } from '../ydoc/toElement.ts';
import { marked, node, plan } from './builders.ts';
import { byId, par, sec, taskRow, textOfId } from './guardedPlan.ts';

export const time = '2026-03-02T07:40:00.000Z';
export const by = (author: string, id: string) => ({ id, author, time });
export const record = (author: string, id: string, more: object = {}): string =>
  JSON.stringify({ ...by(author, id), ...more });
export const made = (of: Node): Y.XmlElement => toElement(of, new Map());

/** A paragraph of II with what binh suggested, and a comment. */
const reviewed = par(
  'p7',
  'Giữ ',
  ...marked('insertion', by('binh', 'b1'), 'thêm '),
  ...marked('deletion', by('binh', 'b2'), 'bỏ '),
  ...marked('comment', { thread: 't1' }, 'nhận xét'),
  ' hết.',
);
export const doc = plan({
  sections: [
    sec('I', 1, par('p1', 'Của an')),
    sec('II', 1, par('p3', 'Đoạn của người khác'), reviewed, par('p8', 'Đoạn sau')),
    sec('II.1', 2, par('p9', 'Con của II')),
    sec(
      'III',
      1,
      node(
        'taskTable',
        { id: 'T' },
        node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
        taskRow('r1', 'Việc một'),
      ),
      node(
        'table',
        { id: 'tb' },
        node('tableRow', { id: 'tr1' }, node('tableCell', { id: 'tc1' }, par('p10', 'Ô'))),
        node('tableRow', { id: 'tr2' }, node('tableCell', { id: 'tc2' }, par('p11', 'Ô'))),
      ),
    ),
  ],
});

export const INS = 'insertion--abcdefgh';
export const DEL = 'deletion--abcdefgh';
/** The mark as it is stored in the text. */
export const keyOf = (text: Y.XmlText, name: string): string =>
  text
    .toDelta()
    .flatMap(({ attributes }: { attributes?: object }) => Object.keys(attributes ?? {}))
    .find((key: string) => key.startsWith(name));
export const reviewedText = (copy: Y.Doc): Y.XmlText => textOfId(copy, 'p7');
export const insertBlock = (copy: Y.Doc, holder: string, index: number, of: Node): void =>
  byId(copy, holder).insert(index, [made(of)]);
