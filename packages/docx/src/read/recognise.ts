import type { Finding } from '@duthao/plan';
import { textOf } from './lines/inline.ts';
import { joinLines, lineWidth } from './lines/joinLines.ts';
import { readMarker } from './lines/readMarker.ts';
import { type SourceLine, wordsOfLine } from './lines/sourceLine.ts';
import { type BodyItem, groupRows } from './parts/groupRows.ts';
import { opensSections } from './parts/levelsOf.ts';
import { readAnnexes } from './parts/readAnnexes.ts';
import { findEndorsement, readEndorsement } from './parts/readEndorsement.ts';
import { readIntro } from './parts/readIntro.ts';
import { readAttachedLine, readLetterhead } from './parts/readLetterhead.ts';
import { readSections } from './parts/readSections.ts';
import { docTypeOf, readTitle } from './parts/readTitle.ts';
import type { Decision, Recognised } from './parts/recognised.ts';
import { takeClosings } from './parts/takeClosings.ts';
import { readDecision } from './readDecision.ts';
import { removed } from './removed.ts';

/** Finds the parts of a plan in lines of any source. Notes already stand at their marks. */
export function recognise(lines: readonly SourceLine[]): { found: Recognised; findings: Finding[] } {
  const width = lineWidth(lines);
  const { decision, planAt, findings } = splitDecision(lines, width);
  const own = lines.slice(decision ? planAt : 0);
  const typeAt = Math.max(decision ? 0 : planAt, 0);
  const head = readLetterhead(own.slice(0, typeAt));
  const title = planAt < 0 ? { docType: '', subject: [], length: 0 } : readTitle(own.slice(typeAt));
  const rest = own.slice(typeAt + title.length);
  const annexes = readAnnexes(rest, width);
  const main = rest.slice(0, annexes.start);
  const end = findEndorsement(main);
  const body = readBody(main.slice(0, end), width, decision);
  const tail = readEndorsement(main.slice(end));
  return {
    found: {
      decision: body.decision,
      letterhead: head.attrs,
      docType: title.docType,
      subject: title.subject,
      ...body.parts,
      endorsement: tail.endorsement,
      annexes: annexes.annexes,
    },
    findings: [...findings, ...head.findings, ...body.findings, ...tail.findings, ...annexes.findings],
  };
}

function splitDecision(
  lines: readonly SourceLine[],
  width: number | null,
): { decision: Decision | null; planAt: number; findings: Finding[] } {
  const first = lines.findIndex((line) => docTypeOf(line) !== undefined);
  if (first < 0 || docTypeOf(lines[first]!) !== 'QUYẾT ĐỊNH')
    return { decision: null, planAt: first, findings: [] };
  const later = lines.findIndex(
    (line, index) => index > first && docTypeOf(line) !== undefined && docTypeOf(line) !== 'QUYẾT ĐỊNH',
  );
  const planAt = later < 0 ? lines.length : later;
  return { ...readDecision(lines.slice(0, planAt), first, width), planAt };
}

type BodyParts = Pick<Recognised, 'bases' | 'openings' | 'sections' | 'closings'>;

function readBody(
  lines: readonly SourceLine[],
  width: number | null,
  decision: Decision | null,
): { parts: BodyParts; decision: Decision | null; findings: Finding[] } {
  const joined = joinLines(lines, width);
  const { items, findings } = groupRows(joined.lines);
  const start = opensSections(items);
  const intro = items.slice(0, start).flatMap(linesOf);
  const attached = decision && intro[0] ? readAttachedLine(wordsOfLine(intro[0])) : undefined;
  const sections = readSections(items.slice(start));
  const parts = { ...readIntro(attached ? intro.slice(1) : intro), ...takeClosings(sections.sections) };
  return {
    parts,
    decision: decision && { ...decision, letterhead: { ...decision.letterhead, ...attached } },
    findings: [...joined.findings, ...findings, ...sections.findings, ...starFindings(items)],
  };
}

/** A table before the first section has no place of its own there: its rows are read as lines. */
function linesOf(item: BodyItem): SourceLine[] {
  if (item.kind === 'line') return [item.line];
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

function starFindings(items: readonly BodyItem[]): Finding[] {
  return items.flatMap(linesOf).flatMap((line) => {
    const marker = readMarker(textOf(line.runs));
    if (marker?.kind !== 'star') return [];
    const words = wordsOfLine(line).slice(marker.length).split(' ').slice(0, 8).join(' ');
    return [
      removed('star', `Đã bỏ dấu * ở đầu dòng “${words}”; dòng được giữ thành đoạn văn.`, marker.label),
    ];
  });
}
