import type { Plan, Thread } from '@duthao/plan';
import { escapeXml } from '../../escapeXml.ts';
import { nameOf, toSeconds } from '../Review.ts';

/** A comment with the id that the text's edges carry. */
export interface NumberedComment {
  readonly id: number;
  readonly author: string;
  readonly time: string | null;
  readonly text: string;
  /** The comment that it answers. */
  readonly parent: number | null;
  readonly isDone: boolean;
}

/** The comments of all threads in one row; the first of a thread is the one that the others answer. */
export function numberComments(threads: readonly Thread[]): ReadonlyMap<string, readonly NumberedComment[]> {
  let ids = 0;
  return new Map(
    threads.map(({ id: thread, isDone, comments }) => {
      const first = ids;
      const numbered = comments.map(({ author, time, text }, i): NumberedComment => {
        const id = ids++;
        return { id, author, time, text, isDone, parent: i === 0 ? null : first };
      });
      return [thread, numbered];
    }),
  );
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const CID = 'http://schemas.microsoft.com/office/word/2016/wordml/cid';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Names the paragraph that ends a comment; eight digits below 80000000. */
const paraId = (id: number): string => (id + 0x10000001).toString(16).toUpperCase().padStart(8, '0');

/**
 * comments.xml (ECMA-376, 17.13.4), and beside it what Word keeps apart: answers and "done" in commentsExtended.xml,
 * lasting ids in commentsIds.xml, names in people.xml ([MS-DOCX] 2.5.4).
 */
export function commentParts(
  comments: readonly NumberedComment[],
  people: Plan['meta']['people'],
): ReadonlyMap<string, string> {
  const authors = [...new Set(comments.map(({ author }) => nameOf(author, people)))];
  const named = (prefix: string, of: string): string =>
    `xmlns:mc="${MC}" xmlns:${prefix}="${of}" mc:Ignorable="${prefix}"`;
  return new Map([
    [
      'word/comments.xml',
      `${HEAD}<w:comments xmlns:w="${W}" ${named('w14', W14)}>${comments.map((one) => commentXml(one, people)).join('')}</w:comments>`,
    ],
    [
      'word/commentsExtended.xml',
      `${HEAD}<w15:commentsEx ${named('w15', W15)}>${comments.map(extendedXml).join('')}</w15:commentsEx>`,
    ],
    [
      'word/commentsIds.xml',
      `${HEAD}<w16cid:commentsIds ${named('w16cid', CID)}>${comments.map(({ id }) => `<w16cid:commentId w16cid:paraId="${paraId(id)}" w16cid:durableId="${paraId(id + 0x1000000)}"/>`).join('')}</w16cid:commentsIds>`,
    ],
    [
      'word/people.xml',
      `${HEAD}<w15:people ${named('w15', W15)}>${authors.map((name) => `<w15:person w15:author="${escapeXml(name)}"><w15:presenceInfo w15:providerId="None" w15:userId="${escapeXml(name)}"/></w15:person>`).join('')}</w15:people>`,
    ],
  ]);
}

function commentXml({ id, author, time, text }: NumberedComment, people: Plan['meta']['people']): string {
  const name = nameOf(author, people);
  const date = toSeconds(time);
  const lines = text.normalize('NFC').split('\n');
  const paragraphs = lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    const mark = i === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    const named = isLast ? ` w14:paraId="${paraId(id)}"` : '';
    return `<w:p${named}>${mark}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
  });
  return `<w:comment w:id="${id}" w:author="${escapeXml(name)}"${date ? ` w:date="${date}"` : ''} w:initials="${escapeXml(initialsOf(name))}">${paragraphs.join('')}</w:comment>`;
}

function extendedXml({ id, parent, isDone }: NumberedComment): string {
  const answers = parent === null ? '' : ` w15:paraIdParent="${paraId(parent)}"`;
  return `<w15:commentEx w15:paraId="${paraId(id)}"${answers} w15:done="${isDone ? 1 : 0}"/>`;
}

/** "Nguyễn Văn An (Phòng Tổng hợp)" → "NVA". */
function initialsOf(name: string): string {
  const words = name.replace(/\(.*$/, '').trim().split(/\s+/);
  return words
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);
}
