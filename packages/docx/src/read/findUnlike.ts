import { asAccepted, asItStands, type Finding, type Plan, printedLines } from '@duthao/plan';

type Doc = Plan['doc'];

/**
 * Lines that read otherwise with all suggestions taken back, or accepted, than the file does without its changes, or
 * with them: what Word tracks and a plan cannot keep as a suggestion. Every word is in the plan; only what is suggested
 * about it is not all there.
 */
export function findUnlike(doc: Doc, original: Doc, final: Doc): Finding[] {
  const lines = new Set([...unlike(original, asItStands(doc)), ...unlike(final, asAccepted(doc))]);
  const [first] = lines;
  if (first === undefined) return [];
  const words = first.split(' ').slice(0, 10).join(' ');
  const message = `Có ${lines.size} dòng mà đề nghị sửa trong tệp không giữ được trọn vẹn (gộp, tách hoặc chuyển cấp mục, phần đầu văn bản); đề nghị so lại với tệp gốc, từ dòng “${words}”.`;
  return [{ rule: 'changesNotKept', severity: 'warning', message, text: first }];
}

function unlike(wanted: Doc, found: Doc): string[] {
  const [some, others] = [new Set(linesOf(wanted)), new Set(linesOf(found))];
  return [...[...some].filter((line) => !others.has(line)), ...[...others].filter((line) => !some.has(line))];
}

/** What a line prints, without the spaces that do not travel. */
const linesOf = (doc: Doc): string[] =>
  printedLines(doc, () => '')
    .map(({ cells }) => cells.join(' ').normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
