import type { Finding } from '@duthao/plan';
import { removed } from '../removed.ts';
import { type SourceLine, wordsOfLine } from './sourceLine.ts';

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:(?:Trang|Page)\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/u;

/** Takes out numbers of pages: lines of their own that hold nothing but a number greater than the one before. */
export function dropPageNumbers(lines: readonly SourceLine[]): { lines: SourceLine[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let last = 0;
  const kept = lines.filter((line, index) => {
    const match = line.cells ? null : PAGE_NUMBER.exec(wordsOfLine(line));
    const standsAlone = line.gap && (lines[index + 1]?.gap ?? true);
    if (!match || !standsAlone || Number(match[1]) <= last) return true;
    last = Number(match[1]);
    findings.push(removed('pageNumber', 'Đã bỏ số trang; số trang được đánh khi xuất.', wordsOfLine(line)));
    return false;
  });
  return { lines: kept, findings };
}
