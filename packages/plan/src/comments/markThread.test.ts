import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { bold, footnote, node, p, plan, section } from '../testing/builders.ts';
import { stretchOf } from '../testing/stretchOf.ts';
import { fromYDoc, toYDoc } from '../ydoc/ydoc.ts';
import { markThread, markThreadAt, unmarkThread } from './markThread.ts';
import { quoteOf } from './quoteOf.ts';
import { stretchAt } from './stretchAt.ts';
import { withProposal } from './withProposal.ts';

const sample = plan({
  sections: [
    section(
      1,
      'Mục tiêu',
      p('Tập huấn ', bold('ba mươi'), ' giáo viên', footnote('Theo danh sách kèm theo'), ' trong tháng Ba.'),
      p('Báo cáo trước ngày 20.'),
      node(
        'table',
        { id: 'b' },
        node('tableRow', null, node('tableCell', { id: 'o' }, p('Văn phòng chủ trì'))),
      ),
    ),
  ],
});

it('marks the same by positions in the document', () => {
  const doc = fromYDoc(toYDoc(sample));
  for (let from = 0; from < doc.content.size; from += 3) {
    for (let to = from + 1; to <= doc.content.size; to += 7) {
      const found = stretchAt(toYDoc(sample), from, to)?.quote ?? '';
      expect(found).toBe(quoteOf(doc, from, to));
    }
  }
  const ydoc = toYDoc(sample);
  const at = doc.content.size - 40;
  expect(markThreadAt(ydoc, { threadId: 't', from: at, to: doc.content.size })).toBe(
    quoteOf(doc, at, doc.content.size),
  );
  expect(marked(ydoc, 't').join('')).toBe(quoteOf(doc, at, doc.content.size).replaceAll('\n', ''));
});

it('reads as proposed where the words stood, in the form of the first', () => {
  const ydoc = toYDoc(sample);
  mark(ydoc, 't', 'huấn ba mươi giáo');
  const doc = withProposal(fromYDoc(ydoc), 't', 'bồi dưỡng');
  expect(doc.textContent).toBe(sample.textContent.replace('huấn ba mươi giáo', 'bồi dưỡng'));
  expect(withProposal(doc, 'khác', 'x')).toBe(doc);
  expect(withProposal(fromYDoc(ydoc), 't', '').textContent).toBe(
    sample.textContent.replace('huấn ba mươi giáo', ''),
  );
});

/** The stretches of text that carry a thread's mark. */
function marked(ydoc: Y.Doc, thread: string): string[] {
  const found: string[] = [];
  fromYDoc(ydoc).descendants((at) => {
    if (at.isText && at.marks.some((mark) => mark.attrs.thread === thread)) found.push(at.text!);
  });
  return found;
}

function mark(ydoc: Y.Doc, threadId: string, first: string, last?: string): string | null {
  return markThread(ydoc, { threadId, ...stretchOf(ydoc, first, last) });
}

it('marks words whatever their form, and answers them', () => {
  const ydoc = toYDoc(sample);
  expect(mark(ydoc, 't', 'huấn ba mươi giáo')).toBe('huấn ba mươi giáo');
  expect(marked(ydoc, 't')).toEqual(['huấn ', 'ba mươi', ' giáo']);
  expect(fromYDoc(ydoc).textContent).toBe(sample.textContent);
});

it('passes over a footnote, marks several lines, and stays inside a cell or a footnote', () => {
  const ydoc = toYDoc(sample);
  expect(mark(ydoc, 'lines', 'giáo viên', 'Báo cáo')).toBe('giáo viên trong tháng Ba.\nBáo cáo');
  expect(marked(ydoc, 'lines')).toEqual(['giáo viên', ' trong tháng Ba.', 'Báo cáo']);
  expect(mark(ydoc, 'cell', 'Văn phòng')).toBe('Văn phòng');
  expect(mark(ydoc, 'note', 'danh sách')).toBe('danh sách');
  expect([marked(ydoc, 'cell'), marked(ydoc, 'note')]).toEqual([['Văn phòng'], ['danh sách']]);
});

it('lays threads over each other and takes each out alone', () => {
  const ydoc = toYDoc(sample);
  mark(ydoc, 'one', 'Báo cáo trước');
  mark(ydoc, 'two', 'trước ngày');
  expect(marked(ydoc, 'one')).toEqual(['Báo cáo ', 'trước']);
  expect(marked(ydoc, 'two')).toEqual(['trước', ' ngày']);
  expect(unmarkThread(ydoc, 'one')).toBe(true);
  expect(unmarkThread(ydoc, 'one')).toBe(false);
  expect([marked(ydoc, 'one'), marked(ydoc, 'two')]).toEqual([[], ['trước ngày']]);
});

it('changes nothing when the words read otherwise meanwhile, are gone, or were never there', () => {
  const ydoc = toYDoc(sample);
  const chosen = stretchOf(ydoc, 'trước ngày 20');
  const text = textWith(ydoc, 'Báo cáo');
  text.insert(12, 'c ngay ');
  const before = Y.encodeStateAsUpdate(ydoc);
  expect(markThread(ydoc, { threadId: 't', ...chosen })).toBe(null);
  expect(markThread(ydoc, { threadId: 't', from: chosen.to, to: chosen.from, quote: chosen.quote })).toBe(
    null,
  );
  const nowhere = { item: { client: 7, clock: 99 }, type: null };
  expect(markThread(ydoc, { threadId: 't', from: nowhere, to: nowhere, quote: 'x' })).toBe(null);
  expect(markThread(ydoc, { threadId: 't', from: {}, to: {}, quote: 'x' })).toBe(null);
  expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  expect([...ydoc.share.keys()]).toEqual(['plan']);
});

it('finds the words where they went to while somebody typed before them', () => {
  const ydoc = toYDoc(sample);
  const chosen = stretchOf(ydoc, 'trước ngày 20');
  textWith(ydoc, 'Báo cáo').insert(0, 'Các phòng ');
  expect(markThread(ydoc, { threadId: 't', ...chosen })).toBe('trước ngày 20');
  expect(marked(ydoc, 't')).toEqual(['trước ngày 20']);
});

function textWith(ydoc: Y.Doc, words: string): Y.XmlText {
  for (const structs of ydoc.store.clients.values()) {
    for (const struct of structs) {
      const type = struct instanceof Y.Item && struct.content instanceof Y.ContentType && struct.content.type;
      if (type instanceof Y.XmlText && type.toString().includes(words)) return type;
    }
  }
  throw new Error(`no text with ${words}`);
}
