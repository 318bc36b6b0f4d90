import { type ParagraphChild, TextRun } from 'docx';
import type { Context } from '../context.ts';
import { plainRun } from '../plain/plainRun.ts';

/** A computed mark or number. Where it may stand twice, old and new, its style says that nobody typed it. */
export function endRun(text: string, { review }: Context): ParagraphChild {
  return review ? plainRun(text, { style: 'DauDong' }) : new TextRun(text);
}
