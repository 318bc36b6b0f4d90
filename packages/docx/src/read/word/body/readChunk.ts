import { decodeHtml } from '../../html/decodeHtml.ts';
import { readHtml } from '../../html/readHtml.ts';
import type { SourceBlock } from '../../source/sourceDocument.ts';
import { htmlOfArchive } from './htmlOfArchive.ts';
import type { Reader } from './reader.ts';

/** Larger pages were not written by people. */
const LARGEST = 5 * 1024 * 1024;

/** Reads a part that was put in whole (17.17.2.1), as programs for the web do: a page of HTML. Others are named. */
export function readChunk(reader: Reader, id: string): SourceBlock[] {
  const bytes = reader.findPart(id);
  const page = bytes && bytes.length <= LARGEST ? pageIn(bytes) : undefined;
  if (page === undefined) {
    reader.report.note('foreignPart', 'warning', foreignMessage);
    return [];
  }
  reader.report.note('embeddedPage', 'info', pageMessage);
  return readHtml(page).blocks.map((block) => renumber(reader, block));
}

function pageIn(bytes: Uint8Array): string | undefined {
  const text = decodeHtml(bytes);
  if (/^\s*MIME-Version:/iu.test(text)) return htmlOfArchive(text);
  return /^\ufeff?\s*<(?:!doctype html|html|body|div|p|table)\b/iu.test(text) ? text : undefined;
}

/** Paragraphs count on in the whole file. */
function renumber(reader: Reader, block: SourceBlock): SourceBlock {
  if (block.kind === 'pages') return block;
  if (block.kind === 'paragraph') {
    reader.paragraphs += 1;
    return { ...block, origin: reader.paragraphs };
  }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      blocks: cell.blocks.map((inner) => renumber(reader, inner)),
    })),
  }));
  return { ...block, rows };
}

function foreignMessage(count: number): string {
  return `Có ${count} phần chèn từ tệp khác chưa đọc được; mở tệp bằng Word, lưu lại rồi nhập lại để có đủ nội dung.`;
}

function pageMessage(count: number): string {
  return `Có ${count} phần của tệp là trang web chèn vào; chữ đã đọc đủ, đề nghị xem lại cách trình bày.`;
}
