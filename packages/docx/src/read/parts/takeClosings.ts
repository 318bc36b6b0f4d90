import { wordsOf } from '../lines/inline.ts';
import type { Block, Paragraph, Section } from './recognised.ts';

const CLOSES =
  /^(?:Trên đây|Trong quá trình|Quá trình|Kế hoạch này|Căn cứ (?:vào )?(?:nội dung )?kế hoạch|Yêu cầu|Đề nghị|Nhận được|Các (?:phòng|đơn vị|cơ quan)[^.]* (?:căn cứ|nghiêm túc))/iu;
const ASKS = /(?:yêu cầu|đề nghị)\s/iu;
const END_OF_DOCUMENT = /\.\s*\/\s*\.?\s*$/u;
const isClosing = (text: string): boolean =>
  CLOSES.test(text) || ASKS.test(text.split(/\s+/u).slice(0, 12).join(' '));

/**
 * Takes the closing narrative out of the last section: plain paragraphs at its end that speak of the whole plan,
 * or the one that ends with "./.". A section is not emptied for it unless the words leave no doubt.
 */
export function takeClosings(sections: readonly Section[]): { sections: Section[]; closings: Paragraph[] } {
  const last = sections.at(-1);
  if (!last) return { sections: [], closings: [] };
  let from = last.blocks.length;
  while (from > 0 && belongsToClosings(last.blocks, from - 1)) from -= 1;
  const closings = last.blocks.slice(from).filter((block): block is Paragraph => block.kind === 'paragraph');
  return { sections: [...sections.slice(0, -1), { ...last, blocks: last.blocks.slice(0, from) }], closings };
}

function belongsToClosings(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  if (block.kind !== 'paragraph' || block.marker !== null) return false;
  const text = wordsOf(block.runs);
  if (index === 0) return /^Trên đây/iu.test(text);
  return isClosing(text) || (index === blocks.length - 1 && END_OF_DOCUMENT.test(text));
}
