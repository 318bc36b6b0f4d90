/** What tests of the recognition share: a plan around the blocks that a test is about, and short ways to look at it. */
import { outlineOf, type Plan } from '@duthao/plan';
import type { ImportedPlan } from '../importedPlan.ts';
import { recogniseSource } from '../source/recogniseSource.ts';
import type { SourceBlock, SourceDocument } from '../source/sourceDocument.ts';
import { centred, type Paper, para, sourceOf } from './sources.ts';

type Doc = Plan['doc'];

export function readSource(source: SourceDocument): ImportedPlan {
  let count = 0;
  return recogniseSource(source, { newId: () => `n${(count += 1)}` });
}

export const read = (...blocks: SourceBlock[]): ImportedPlan => readSource(sourceOf(blocks));

/** Attributes that are set; ids left out. */
export const attrsOf = (node: Doc): Record<string, unknown> =>
  Object.fromEntries(Object.entries(node.attrs).filter(([key, value]) => key !== 'id' && value !== null));

export function all(doc: Doc, name: string): Doc[] {
  const found: Doc[] = [];
  doc.descendants((node) => {
    if (node.type.name === name) found.push(node);
  });
  return found;
}

export const rulesOf = ({ findings }: ImportedPlan): string[] => findings.map(({ rule }) => rule);
export const numbersOf = ({ value }: ImportedPlan): string[] =>
  outlineOf(value.doc).map(({ number, title }) => `${number} ${title}`.trim());

export const planTitle = [para('KẾ HOẠCH', centred), para('Nạo vét kênh mương năm 2026', centred)];
export const heading: Paper = { bold: true };
export const planBody = [
  para('I. MỤC ĐÍCH', heading),
  para('Khơi thông dòng chảy.'),
  para('II. TỔ CHỨC', heading),
  para('Các thôn thực hiện.'),
];
export const motto = [
  para('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centred),
  para('Độc lập - Tự do - Hạnh phúc', centred),
];
