import { wordsOf } from '../lines/inline.ts';
import { endsSentence } from '../lines/sentences.ts';
import type { Block, OpenSection, Paragraph } from './recognised.ts';

const CLOSES =
  /^(?:Trên đây|Trong quá trình|Quá trình|Kế hoạch này|Căn cứ (?:vào )?(?:nội dung )?kế hoạch|Yêu cầu|Đề nghị|Nhận được|Các (?:phòng|đơn vị|cơ quan)[^.]* (?:căn cứ|nghiêm túc))/iu;
const ASKS = /(?:yêu cầu|đề nghị)\s/iu;
const END_OF_DOCUMENT = /\.\s*\/\s*\.?\s*$/u;
const speaksOfPlan = (text: string): boolean =>
  CLOSES.test(text) || ASKS.test(text.split(/\s+/u).slice(0, 12).join(' '));

/**
 * Takes the closing narrative out of the last section: plain paragraphs at its end that speak of the whole plan,
 * or the one that ends with "./.". A title is not left without anything below it unless the words leave no doubt.
 */
export function takeClosings(sections: readonly OpenSection[]): {
  sections: OpenSection[];
  closings: Paragraph[];
} {
  const last = sections.at(-1);
  if (!last) return { sections: [], closings: [] };
  const isSentence = endsSentence(wordsOf(last.text));
  let from = last.blocks.length;
  while (from > 0 && isClosing(last.blocks, from - 1, isSentence)) from -= 1;
  const closings = last.blocks.slice(from).filter((block): block is Paragraph => block.kind === 'paragraph');
  return { sections: [...sections.slice(0, -1), { ...last, blocks: last.blocks.slice(0, from) }], closings };
}

function isClosing(blocks: readonly Block[], index: number, mayBeFirst: boolean): boolean {
  const block = blocks[index]!;
  if (block.kind !== 'paragraph' || block.marker !== null) return false;
  const text = wordsOf(block.runs);
  if (index === 0 && !mayBeFirst) return /^Trên đây/iu.test(text);
  return speaksOfPlan(text) || (index === blocks.length - 1 && END_OF_DOCUMENT.test(text));
}
