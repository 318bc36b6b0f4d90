import type { Finding } from '@duthao/plan';
import { removed } from '../removed.ts';
import type { SourceBlock } from './sourceDocument.ts';
import { wordsOfSource } from './wordsOfSource.ts';

/** Styles that Word gives the lines of a table of contents. */
const CONTENTS = /^(?:toc|mục lục|contents)\s*(?:\d|heading)/iu;

const HEADING = /^(?:MỤC LỤC|NỘI DUNG)$/iu;

const isLine = (block: SourceBlock | undefined): boolean =>
  block?.kind === 'paragraph' && CONTENTS.test(block.style ?? '');

/** Takes out a table of contents: it repeats the headings, and a plan has its own outline. */
export function dropContents(blocks: readonly SourceBlock[]): { blocks: SourceBlock[]; findings: Finding[] } {
  const dropped = blocks.filter(
    (block, index) =>
      isLine(block) || (isLine(blocks[index + 1]) && HEADING.test(wordsOfSource([block]).trim())),
  );
  const gone = new Set(dropped);
  if (gone.size === 0) return { blocks: [...blocks], findings: [] };
  const text = wordsOfSource(dropped).replace(/\s+/gu, ' ').trim();
  return {
    blocks: blocks.filter((block) => !gone.has(block)),
    findings: [removed('contents', 'Đã bỏ mục lục của tệp; đề cương của kế hoạch được lập tự động.', text)],
  };
}
