import type { ParagraphChild } from 'docx';
import { plainRun, type RunFormat, runOf } from '../plain/plainRun.ts';

/** A field that prints what stands in a bookmark; `shown` until Word computes it anew (ECMA-376, 17.16.5.51). */
export function refField(bookmark: string, shown: string, format: RunFormat): ParagraphChild[] {
  const sign = (type: 'begin' | 'separate' | 'end'): ParagraphChild =>
    runOf({ 'w:fldChar': { _attr: { 'w:fldCharType': type } } }, format);
  const instruction = ` REF ${bookmark} \\h \\* MERGEFORMAT `;
  return [
    sign('begin'),
    runOf({ 'w:instrText': [{ _attr: { 'xml:space': 'preserve' } }, instruction] }, format),
    sign('separate'),
    plainRun(shown, format),
    sign('end'),
  ];
}
