import { textOf } from '../lines/inline.ts';
import type { SourceDocument } from '../source/sourceDocument.ts';
import { flatten } from './yieldOf.ts';

/** The words of a text without regard to their order and case, as two readers may set them differently. */
export function bagOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).sort();
}

/** The words of a source, notes and computed numbers left out. */
export function wordsOfSource({ blocks }: SourceDocument): string[] {
  const texts = flatten(blocks).map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : ''));
  return bagOf(texts.join('\n'));
}
