import { type Change, type Inline, type Review, textOf } from '../lines/inline.ts';
import { readMarker } from '../lines/readMarker.ts';
import { LEAD } from '../lines/leadOf.ts';
import { roleOf } from './roleOf.ts';
import type { SourceBlock, SourceDocument, SourceParagraph } from './sourceDocument.ts';

type Changes = 'suggest' | 'final' | 'original';

/**
 * Takes tracked changes into the text or back out of it. As suggestions they stay what they are, but for numbers and
 * dashes that our writer computed: these follow from the text, so the new ones are read.
 */
export function settleChanges(source: SourceDocument, changes: Changes): SourceDocument {
  const settle = changes === 'suggest' ? settleLeads : (runs: readonly Inline[]) => settleRuns(runs, changes);
  return { ...source, blocks: settleBlocks(source.blocks, settle) };
}

/** What goes whole goes with the number that it has. */
function settleLeads(runs: readonly Inline[], paragraph: Paragraph): Inline[] {
  const isLead = (run: Inline): boolean => run.kind === 'text' && run.style === LEAD;
  const words = runs.filter((run) => run.kind !== 'text' || (run.style !== LEAD && run.text.trim() !== ''));
  if (!runs.some((run) => isLead(run) && run.review !== undefined)) return [...runs];
  if (words.length === 0) return settleBare(runs);
  const isAll = (kind: Kind): boolean => words.every((run) => has(run, kind));
  const gone = isAll('deletion') ? 'insertion' : 'deletion';
  const settled = runs.filter((run) => !isLead(run) || !has(run, gone));
  if (isAll('deletion') || isAll('insertion') || isHead(paragraph)) return settled;
  const form = otherMarker(runs.filter(isLead));
  return form ? settled.map((run) => ({ ...run, review: [form, ...(run.review ?? [])] })) : settled;
}

type Kind = 'insertion' | 'deletion';
type Paragraph = Pick<SourceParagraph, 'style' | 'former'>;

const has = ({ review = [] }: Inline, kind: Kind): boolean => review.some(({ type }) => type === kind);

/** Numbers of sections are of other kinds. */
const isHead = ({ style, former }: Paragraph): boolean =>
  [style, former?.style ?? null].some((name) => roleOf(name)?.kind === 'section');

/** A number with nothing beside it comes in or goes as a block. */
function settleBare(runs: readonly Inline[]): Inline[] {
  const [final, original] = (['final', 'original'] as const).map((text) => settleRuns(runs, text));
  if (textOf(final!) !== '' && textOf(original!) !== '') return final!;
  return runs.map((run) => ({ ...run, review: (run.review ?? []).map(asBlock) }));
}

const asBlock = (review: Review): Review =>
  review.type === 'insertion'
    ? { ...review, type: 'blockInsertion' }
    : review.type === 'deletion'
      ? { ...review, type: 'blockDeletion' }
      : review;

const MARKERS = { dash: 'dash', plus: 'plus', letter: 'point', arabic: 'number' } as const;

/** A dash that became a letter, or nothing: the paragraph was a list item of another kind. */
function otherMarker(leads: readonly Inline[]): Change | undefined {
  const kindOf = (text: string): string | null => {
    const kind = readMarker(`${text}x`)?.kind;
    return kind !== undefined && kind in MARKERS ? MARKERS[kind as keyof typeof MARKERS] : null;
  };
  const [was, is] = (['original', 'final'] as const).map((text) => textOf(settleRuns(leads, text)));
  const by = leads
    .flatMap(({ review = [] }) => review)
    .find((one) => one.type === 'insertion' || one.type === 'deletion');
  const before = was ? kindOf(was) : null;
  const after = is ? kindOf(is) : null;
  if (!by || by.type === 'comment' || before === after || (was && !before) || (is && !after))
    return undefined;
  return { type: 'form', id: by.id, author: by.author, time: by.time, former: { marker: before } };
}

/** Whether anything in the source is a tracked change. */
export function hasChanges(blocks: readonly SourceBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'pages') return false;
    if (block.kind === 'table')
      return block.rows.some(({ cells }) => cells.some((cell) => hasChanges(cell.blocks)));
    return block.runs.some(isChanged);
  });
}

function isChanged(run: Inline): boolean {
  if (run.kind === 'note') return run.content.some(isChanged);
  return run.kind === 'text' && (run.review ?? []).some(({ type }) => type !== 'comment');
}

type Settle = (runs: readonly Inline[], paragraph: Paragraph) => Inline[];

export function settleBlocks(blocks: readonly SourceBlock[], settle: Settle): SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'pages') return block;
    if (block.kind === 'paragraph') return { ...block, runs: settle(block.runs, block) };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: settleBlocks(cell.blocks, settle) })),
    }));
    return { ...block, rows };
  });
}

export function settleRuns(runs: readonly Inline[], changes: Exclude<Changes, 'suggest'>): Inline[] {
  const gone = changes === 'final' ? 'deletion' : 'insertion';
  return runs.flatMap((run): Inline[] => {
    if (run.kind === 'break') return [run];
    if (run.kind === 'note') return [{ ...run, content: settleRuns(run.content, changes) }];
    const review = run.review ?? [];
    if (review.some(({ type }) => type === gone)) return [];
    return [{ ...run, review: review.filter(({ type }) => type === 'comment') }];
  });
}
