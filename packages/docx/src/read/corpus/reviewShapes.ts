import { BOLD, LINES, p, r, tbl, tc, tr } from '../word/testing/wordXml.ts';
import { makePaper, type Shapes } from './makePaper.ts';

const by = (author: string, date = '2026-03-02T14:05:00Z'): string =>
  `w:id="1" w:author="${author}" w:date="${date}"`;
const HA = by('Lê Thị Hà');
const NAM = by('Trần Nam', '2026-03-03T09:00:00Z');
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const comment = (id: number, author: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-02T15:00:00Z"><w:p w14:paraId="0000000${id}">${r(text)}</w:p></w:comment>`;
const about = (id: number, text: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${r(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Files that came back from others: changes, moves, comments. */
export const reviewShapes: Shapes = {
  'changes by two people': () =>
    makePaper({
      main: p(
        `${r('Giao ')}<w:del ${HA}>${gone('Sở Nội vụ')}</w:del><w:ins ${HA}>${r('Sở Y tế')}</w:ins><w:ins ${NAM}>${r(' chủ trì')}</w:ins>${r('.')}`,
      ),
    }),
  'an insertion that another deleted': () =>
    makePaper({
      main: p(`<w:ins ${HA}><w:del ${NAM}>${gone('hằng tuần ')}</w:del>${r('hằng tháng')}</w:ins>`),
    }),
  'a paragraph added, one deleted, two joined': () =>
    makePaper({
      main:
        p(`<w:ins ${HA}>${r('Đoạn thêm.')}</w:ins>`, `<w:rPr><w:ins ${HA}/></w:rPr>`) +
        p(`<w:del ${HA}>${gone('Đoạn bỏ.')}</w:del>`, `<w:rPr><w:del ${HA}/></w:rPr>`) +
        p(r('Nối với '), `<w:rPr><w:del ${NAM}/></w:rPr>`) +
        p('đoạn này.'),
    }),
  'a moved paragraph': () =>
    makePaper({
      main:
        p(
          `<w:moveFromRangeStart w:id="8" w:name="m"/><w:moveFrom ${HA}>${r('Đoạn chuyển.')}</w:moveFrom><w:moveFromRangeEnd w:id="8"/>`,
          `<w:rPr><w:moveFrom ${HA}/></w:rPr>`,
        ) +
        p('Ở giữa.') +
        p(`<w:moveTo ${HA}>${r('Đoạn chuyển.')}</w:moveTo>`, `<w:rPr><w:moveTo ${HA}/></w:rPr>`),
    }),
  'rows added and deleted': () =>
    makePaper({
      main: tbl(
        [
          tr([tc('1'), tc('giữ')]),
          tr([tc('2'), tc('bỏ')], `<w:del ${HA}/>`),
          tr([tc('3'), tc('thêm')], `<w:ins ${NAM}/>`),
        ],
        [500, 3000],
        LINES,
      ),
    }),
  'changed looks': () =>
    makePaper({ main: p(r('Nghiêm túc thực hiện', `${BOLD}<w:rPrChange ${HA}><w:rPr/></w:rPrChange>`)) }),
  'comments with answers': () =>
    makePaper({
      comments:
        comment(0, 'Trần Nam', 'Ai chủ trì?') +
        comment(1, 'Lê Thị Hà', 'Sở Y tế ạ.') +
        comment(2, 'Trần Nam', 'Bổ sung kinh phí.'),
      commentsExtended:
        '<w15:commentEx w15:paraId="00000000" w15:done="1"/><w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:done="0"/>',
      main: p(about(0, 'Diệt lăng quăng') + r(' hằng tuần')) + p(about(2, 'Mua hóa chất.')),
    }),
  'a comment over several paragraphs': () =>
    makePaper({
      comments: comment(0, 'Trần Nam', 'Viết gọn lại.'),
      main:
        p(`<w:commentRangeStart w:id="0"/>${r('Đoạn một.')}`) +
        p('Đoạn hai.') +
        p(`${r('Đoạn ba.')}<w:commentRangeEnd w:id="0"/>`),
    }),
  'a comment on changed text': () =>
    makePaper({
      comments: comment(0, 'Trần Nam', 'Đúng chưa?'),
      main: p(`<w:ins ${HA}>${about(0, 'Sở Y tế')}</w:ins>`),
    }),
};
