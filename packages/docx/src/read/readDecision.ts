import type { Finding } from '@duthao/plan';
import { slice, textOf, trim } from './lines/inline.ts';
import { joinLines } from './lines/joinLines.ts';
import { type SourceLine, wordsOfLine } from './lines/sourceLine.ts';
import { findEndorsement, readEndorsement } from './parts/readEndorsement.ts';
import { readIntro } from './parts/readIntro.ts';
import { type LetterheadAttrs, readLetterhead } from './parts/readLetterhead.ts';
import { docTypeOf, isAuthorityLine, readTitle } from './parts/readTitle.ts';
import type { Decision, Paragraph } from './parts/recognised.ts';
import { toParagraph } from './parts/toParagraph.ts';
import { removed } from './removed.ts';

const DECIDES = /^QUYẾT ĐỊNH\s*:?$/u;
const ARTICLE = /^Điều\s+(\d+)\s*(?:[.:]\s*|$)/u;

/** Reads the Quyết định that issues a plan from the lines before the plan. */
export function readDecision(lines: readonly SourceLine[]): { decision: Decision; findings: Finding[] } {
  const typeAt = lines.findIndex((line) => docTypeOf(line) !== undefined);
  const head = readLetterhead(lines.slice(0, typeAt));
  const title = readTitle(lines.slice(typeAt));
  const rest = lines.slice(typeAt + title.length);
  const end = findEndorsement(rest);
  const body = joinLines(rest.slice(0, end));
  const { authority, others } = takeAuthority(body.lines);
  const start = others.findIndex(isArticle);
  const intro = readIntro(
    (start < 0 ? others : others.slice(0, start)).filter((line) => !DECIDES.test(wordsOfLine(line))),
  );
  const articles = readArticles(start < 0 ? [] : others.slice(start));
  const { endorsement, findings } = readEndorsement(rest.slice(end));
  const decision = {
    letterhead: { ...decider(authority), ...head.attrs },
    docType: title.docType,
    typed: title.typed,
    subject: title.subject,
    bases: [...intro.bases, ...intro.openings.map(({ runs }) => ({ runs, sure: 'unsure' as const }))],
    articles: articles.articles,
    endorsement,
  };
  return { decision, findings: [...head.findings, ...body.findings, ...articles.findings, ...findings] };
}

/** Who decides stands in capitals above the bases. */
function takeAuthority(lines: readonly SourceLine[]): { authority: string | null; others: SourceLine[] } {
  const styled = lines.filter(({ known }) => known?.role?.kind === 'authority');
  const typed = lines.slice(0, 2).filter(({ known }) => !known?.role);
  const line = typed.find((candidate) => isAuthorityLine(wordsOfLine(candidate)));
  const found = styled.length > 0 ? styled : line ? [line] : [];
  return {
    authority: found.length > 0 ? found.map(wordsOfLine).join('\n') : null,
    others: lines.filter((candidate) => !found.includes(candidate)),
  };
}

/** A body that decides in its own name is the one that issues; of a person's title that is not sure. */
function decider(authority: string | null): LetterheadAttrs {
  if (authority === null) return {};
  return /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN|SỞ)\s/u.test(authority)
    ? { authority, issuer: authority }
    : { authority };
}

function isArticle(line: SourceLine): boolean {
  return ARTICLE.test(wordsOfLine(line)) && (line.known?.role?.kind ?? 'article') === 'article';
}

function readArticles(lines: readonly SourceLine[]): { articles: Paragraph[][]; findings: Finding[] } {
  const articles: Paragraph[][] = [];
  const findings: Finding[] = [];
  for (const line of lines) {
    const match = isArticle(line) ? ARTICLE.exec(textOf(line.runs)) : null;
    if (!match) articles.at(-1)?.push(toParagraph(line));
    else {
      const runs = trim(slice(line.runs, match[0].length));
      articles.push(textOf(runs) === '' ? [] : [{ kind: 'paragraph', marker: null, runs }]);
      if (Number(match[1]) !== articles.length) findings.push(renumbered(match[1]!, articles.length));
    }
  }
  return { articles, findings };
}

function renumbered(typed: string, computed: number): Finding {
  return removed(
    'articleNumber',
    `Điều ${typed} trong nguồn được đánh lại thành Điều ${computed}.`,
    typed,
    'warning',
  );
}
