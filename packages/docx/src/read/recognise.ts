import type { Finding } from '@duthao/plan';
import { joinLines } from './lines/joinLines.ts';
import { markerOf } from './lines/markerOf.ts';
import { type SourceLine, wordsOfLine } from './lines/sourceLine.ts';
import { type BodyItem, groupRows } from './parts/groupRows.ts';
import { opensSections } from './parts/levelsOf.ts';
import { looseAnnex, readAnnexes } from './parts/readAnnexes.ts';
import { findEndorsement, readEndorsement } from './parts/readEndorsement.ts';
import { readIntro } from './parts/readIntro.ts';
import {
  type LetterheadAttrs,
  readAttachedLine,
  isLetterheadLine,
  readLetterhead,
  startOfLetterhead,
} from './parts/readLetterhead.ts';
import { readSections } from './parts/readSections.ts';
import { docTypeOf, readTitle, type Title } from './parts/readTitle.ts';
import type { Decision, Recognised } from './parts/recognised.ts';
import { toParagraph } from './parts/toParagraph.ts';
import { readDecision } from './readDecision.ts';
import { removed } from './removed.ts';

/** Finds the parts of a plan in lines of any source. Notes already stand at their marks. */
export function recognise(lines: readonly SourceLine[]): { found: Recognised; findings: Finding[] } {
  const { start, typeAt } = findPlan(lines);
  const issuing = start > 0 ? readDecision(lines.slice(0, start)) : { decision: null, findings: [] };
  const headEnd = typeAt < 0 ? start + styledHead(lines.slice(start)) : typeAt;
  const head = readLetterhead(lines.slice(start, headEnd));
  const title: Title = typeAt < 0 ? { docType: '', subject: [], length: 0 } : readTitle(lines.slice(typeAt));
  const rest = lines.slice(headEnd + title.length);
  const annexes = readAnnexes(rest);
  const main = rest.slice(0, annexes.start);
  const end = findEndorsement(main);
  const body = readBody(main.slice(0, end), issuing.decision);
  const tail = readEndorsement(main.slice(end));
  const loose = looseAnnex(tail.rest);
  return {
    found: {
      decision: body.decision,
      letterhead: issuing.decision ? withoutSame(head.attrs, issuing.decision.letterhead) : head.attrs,
      docType: title.docType,
      typed: title.typed,
      subject: title.subject,
      ...body.parts,
      endorsement: tail.endorsement,
      annexes: [...loose.annexes, ...annexes.annexes],
    },
    findings: [
      ...issuing.findings,
      ...head.findings,
      ...wideFindings(main),
      ...body.findings,
      ...tail.findings,
      ...loose.findings,
      ...annexes.findings,
    ],
  };
}

/** Without a type only our styles tell how far the head goes. */
function styledHead(lines: readonly SourceLine[]): number {
  const end = lines.findIndex((line) => !line.known?.role || !isLetterheadLine(line));
  return end < 0 ? lines.length : end;
}

/** An attached plan names the body that decides above its title; that is printed by itself. */
function withoutSame(own: LetterheadAttrs, decision: LetterheadAttrs): LetterheadAttrs {
  if (own.issuer !== decision.issuer || own.superior !== decision.superior) return own;
  return Object.fromEntries(Object.entries(own).filter(([name]) => name !== 'issuer' && name !== 'superior'));
}

/** Where the plan begins, after a decision that issues it, and where the line of its type is (-1 without one). */
function findPlan(lines: readonly SourceLine[]): { start: number; typeAt: number } {
  const types = lines.map(docTypeOf);
  const first = types.findIndex((type) => type !== undefined);
  // Only a decision has articles in our style, whatever somebody wrote into its title.
  const decides = types[first] === 'QUYẾT ĐỊNH' || lines.some(({ known }) => known?.role?.kind === 'article');
  if (first < 0 || !decides) return { start: 0, typeAt: first };
  const typeAt = types.findIndex((type, at) => at > first && type !== undefined && type !== 'QUYẾT ĐỊNH');
  if (typeAt < 0) return { start: lines.length, typeAt };
  return { start: startOfLetterhead(lines, typeAt), typeAt };
}

type BodyParts = Pick<Recognised, 'bases' | 'openings' | 'sections' | 'closings'>;

function readBody(
  lines: readonly SourceLine[],
  decision: Decision | null,
): { parts: BodyParts; decision: Decision | null; findings: Finding[] } {
  const closingAt = lines.findIndex(({ known }) => known?.role?.kind === 'closing');
  const joined = joinLines(closingAt < 0 ? lines : lines.slice(0, closingAt));
  const { items, findings } = groupRows(joined.lines);
  const table = items.findIndex(({ kind }) => kind === 'table');
  const start = table < 0 ? opensSections(items) : Math.min(opensSections(items), table);
  const intro = items.slice(0, start).flatMap(linesOf);
  const attached = decision && intro[0] ? readAttachedLine(wordsOfLine(intro[0])) : undefined;
  const { sections, closings, findings: more } = readSections(items.slice(start));
  const styled = closingAt < 0 ? [] : lines.slice(closingAt).map(toParagraph);
  const parts = {
    ...readIntro(attached ? intro.slice(1) : intro),
    sections,
    closings: [...closings, ...styled],
  };
  return {
    parts,
    decision: decision && { ...decision, letterhead: { ...decision.letterhead, ...attached } },
    findings: [...joined.findings, ...findings, ...more, ...starFindings(items)],
  };
}

/** Rows of text before the first section have no place of their own there: they are read as lines. */
function linesOf(item: BodyItem): SourceLine[] {
  if (item.kind === 'line') return [item.line];
  if (item.kind === 'table') return [];
  return item.rows.map((row) => ({
    runs: row.flatMap((cell, i) =>
      i === 0 ? cell : [{ kind: 'text' as const, text: ' ', marks: [] }, ...cell],
    ),
    cells: null,
    origin: 0,
    gap: false,
    lead: 0,
    whole: true,
  }));
}

/** Only annexes have pages of their own direction. */
function wideFindings(main: readonly SourceLine[]): Finding[] {
  if (!main.some(({ known }) => known?.landscape)) return [];
  const message =
    'Phần nội dung chính có trang khổ ngang; bản xuất để khổ dọc, chỉ phụ lục có khổ ngang riêng.';
  return [{ rule: 'landscapePages', severity: 'info', message }];
}

function starFindings(items: readonly BodyItem[]): Finding[] {
  return items.flatMap(linesOf).flatMap((line) => {
    const marker = markerOf(line);
    if (marker?.kind !== 'star') return [];
    const words = wordsOfLine(line).slice(marker.length).split(' ').slice(0, 8).join(' ');
    return [
      removed('star', `Đã bỏ dấu * ở đầu dòng “${words}”; dòng được giữ thành đoạn văn.`, marker.label),
    ];
  });
}
