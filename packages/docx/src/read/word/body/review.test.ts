import { describe, expect, it } from 'vitest';
import { type Inline, textOf } from '../../lines/inline.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { readWord } from '../readWord.ts';
import { makeDocx } from '../testing/makeDocx.ts';
import { p, r, tbl, tc, tr } from '../testing/wordXml.ts';
import type { ChangesToRead } from './changes.ts';

const BY = 'w:author="Lê Thị Hà" w:date="2026-05-04T08:30:00Z"';
const ins = (runs: string): string => `<w:ins w:id="1" ${BY}>${runs}</w:ins>`;
const del = (text: string): string =>
  `<w:del w:id="2" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

const runsOf = ({ blocks }: SourceDocument): Inline[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
const texts = ({ blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
const read = (body: string, changes?: ChangesToRead): SourceDocument =>
  readWord(makeDocx({ body }), { changes });

/** Each text with its marks of review: "+" inserted, "-" deleted, "#" commented. */
function marked(runs: readonly Inline[]): string[] {
  const signs = { insertion: '+', deletion: '-', comment: '#' };
  return runs.flatMap((run) =>
    run.kind === 'text' ? [`${(run.review ?? []).map(({ type }) => signs[type]).join('')}${run.text}`] : [],
  );
}

const comment = (id: number, paraId: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="Trần Nam" w:date="2026-05-05T09:00:00Z">${p(text).replace('<w:p>', `<w:p w14:paraId="${paraId}">`)}</w:comment>`;

const mark = (kind: string, id: number): string => `<w:commentRange${kind} w:id="${id}"/>`;

const ref = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

describe('tracked changes', () => {
  const body = p(r('Giao ') + ins(r('Sở Y tế ')) + del('Sở Nội vụ ') + r('chủ trì'));

  it('come as suggestions with their author and time', () => {
    const runs = runsOf(read(body));
    expect(marked(runs)).toEqual(['Giao ', '+Sở Y tế ', '-Sở Nội vụ ', 'chủ trì']);
    expect(runs[1]).toMatchObject({
      review: [{ type: 'insertion', id: 'change-1', author: 'Lê Thị Hà', time: '2026-05-04T08:30:00Z' }],
    });
  });

  it('give the new text or the old one by choice', () => {
    expect(texts(read(body, 'final'))).toEqual(['Giao Sở Y tế chủ trì']);
    expect(texts(read(body, 'original'))).toEqual(['Giao Sở Nội vụ chủ trì']);
  });

  it('of one kind by one person side by side are one, with text between them two', () => {
    const ids = runsOf(read(p(ins(r('a')) + ins(r('b', '<w:b/>')) + r('c') + ins(r('d'))))).map((run) =>
      run.kind === 'text' && run.review?.[0] && 'id' in run.review[0] ? run.review[0].id : '',
    );
    expect(ids).toEqual(['change-1', 'change-1', '', 'change-2']);
  });

  it('may lie in each other, and moves are a deletion and an insertion', () => {
    const moved = `<w:moveFrom w:id="5" ${BY}>${r('x')}</w:moveFrom><w:moveTo w:id="6" ${BY}>${r('y')}</w:moveTo>`;
    expect(marked(runsOf(read(p(`<w:ins w:id="1" ${BY}>${del('cũ')}</w:ins>${moved}`))))).toEqual([
      '+-cũ',
      '-x',
      '+y',
    ]);
  });

  it('of the end of a paragraph join it with the next one', () => {
    const gone = p(r('một '), `<w:rPr><w:del w:id="3" ${BY}/></w:rPr>`) + p('hai');
    expect(texts(read(gone, 'final'))).toEqual(['một hai']);
    expect(texts(read(gone, 'original'))).toEqual(['một ', 'hai']);
    expect(read(gone).findings).toEqual([]);
    const whole = p(del('bỏ cả đoạn'), `<w:rPr><w:del w:id="3" ${BY}/></w:rPr>`) + p('hai');
    expect(texts(read(whole, 'final'))).toEqual(['hai']);
    expect(read(whole).findings).toEqual([]);
  });

  it('of rows take the whole row', () => {
    const body = tbl([tr([tc('a')]), tr([tc('b')], `<w:del w:id="1" ${BY}/>`)], [100]);
    const rows = (mode: ChangesToRead): number => {
      const [table] = read(body, mode).blocks;
      return table?.kind === 'table' ? table.rows.length : 0;
    };
    expect([rows('final'), rows('original'), rows('suggestions')]).toEqual([1, 2, 2]);
  });
});

describe('comments', () => {
  const comments =
    comment(0, 'A1', 'Thiếu thời hạn?') + comment(1, 'A2', 'Đã thêm.') + comment(2, 'A3', 'Đồng ý');
  const commentsExtended =
    '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1" w15:done="0"/><w15:commentEx w15:paraId="A3" w15:done="0"/>';

  it('come as threads with their answers, done or not, on the text that they are about', () => {
    const body = p(
      r('Xong ') +
        mark('Start', 0) +
        mark('Start', 1) +
        r('trước') +
        mark('End', 0) +
        ref(0) +
        mark('End', 1) +
        ref(1) +
        r(' tháng 9') +
        ref(2),
    );
    const source = readWord(makeDocx({ body, comments, commentsExtended }));
    expect(source.threads).toEqual([
      {
        id: 'thread-1',
        isDone: true,
        comments: [
          { author: 'Trần Nam', time: '2026-05-05T09:00:00Z', text: 'Thiếu thời hạn?' },
          { author: 'Trần Nam', time: '2026-05-05T09:00:00Z', text: 'Đã thêm.' },
        ],
      },
      {
        id: 'thread-2',
        isDone: false,
        comments: [{ author: 'Trần Nam', time: '2026-05-05T09:00:00Z', text: 'Đồng ý' }],
      },
    ]);
    expect(marked(runsOf(source))).toEqual(['Xong ', '#trước', '# tháng 9']);
  });

  it('are read like any text, old fonts and all', () => {
    const old = `<w:comment w:id="0"><w:p>${r('ThiÕu kinh phÝ', '<w:rFonts w:ascii=".VnTime"/>')}</w:p>${p('Xem lại.')}</w:comment>`;
    const [thread] = readWord(makeDocx({ comments: old, body: p('a') })).threads;
    expect(thread?.comments).toEqual([{ author: 'Không rõ', time: null, text: 'Thiếu kinh phí\nXem lại.' }]);
  });

  it('reach over paragraphs', () => {
    const source = readWord(
      makeDocx({
        comments,
        body: p(mark('Start', 2) + r('a')) + p('b') + p(r('c') + mark('End', 2) + r('d')),
      }),
    );
    expect(marked(runsOf(source))).toEqual(['#a', '#b', '#c', 'd']);
  });

  it('without a text are kept and named', () => {
    const source = readWord(makeDocx({ comments, body: p('a') }));
    expect([source.threads.length, source.findings.map(({ rule }) => rule)]).toEqual([
      3,
      ['commentWithoutText'],
    ]);
  });
});
