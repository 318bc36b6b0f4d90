import { type Begins, type Change, type Inline, type Review, textOf } from '../lines/inline.ts';
import { LEAD } from '../lines/leadOf.ts';
import { toListItem } from '../parts/toParagraph.ts';
import { roleOf } from './roleOf.ts';
import type { SourceBlock, SourceParagraph } from './sourceDocument.ts';
import { toLine } from './toLine.ts';

type Kind = 'insertion' | 'deletion';

/**
 * Reads from the marks that end paragraphs (17.13.5.14, .19) which paragraphs come in or go whole, where one is cut in
 * two and where two are joined. Paragraphs that a tracked mark binds are one in the other text: those of them that hold
 * nothing of that text are whole blocks, and between the others the break itself is what is suggested.
 */
export function blockChanges(blocks: readonly SourceBlock[]): SourceBlock[] {
  const changed = blocks.map((block) => (block.kind === 'paragraph' ? withForm(block) : inCells(block)));
  const marked = bind(bind(changed, 'insertion'), 'deletion');
  return mergeSplits(marked);
}

function inCells(block: SourceBlock): SourceBlock {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: blockChanges(cell.blocks) })),
  }));
  return { ...block, rows };
}

/** Paragraphs from one whose mark is not tracked so to the next one. */
function bind(blocks: readonly SourceBlock[], kind: Kind): SourceBlock[] {
  const out: SourceBlock[] = [];
  let group: SourceParagraph[] = [];
  const close = (): void => {
    for (const paragraph of settleGroup(group, kind)) out.push(paragraph);
    group = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      close();
      out.push(block);
      continue;
    }
    group.push(block);
    if (!markOf(block, kind)) close();
  }
  close();
  return out;
}

function settleGroup(group: readonly SourceParagraph[], kind: Kind): SourceParagraph[] {
  const last = group.at(-1);
  const isOpen = last !== undefined && markOf(last, kind) !== undefined;
  const holds = group.map((paragraph) => !isWhole(paragraph, kind));
  const from = holds.indexOf(true);
  const to = holds.lastIndexOf(true);
  return group.map((paragraph, index) => {
    const above = group[index - 1];
    const own = markOf(paragraph, kind);
    // The mark above may have come in with other words.
    const by = own ?? (above && markOf(above, kind) && (changeOfAll(paragraph, kind) ?? markOf(above, kind)));
    if (!by || (from < 0 && !isOpen && index === group.length - 1)) return paragraph;
    const isBetween = index > from && index < to;
    if (!holds[index] && (kind === 'deletion' || !isBetween)) return asBlock(paragraph, kind, by);
    const opens = above && markOf(above, kind);
    if (index <= from || !opens) return paragraph;
    return kind === 'deletion' ? withChange(paragraph, joinOf(opens, above)) : { ...paragraph, cut: opens };
  });
}

const markOf = ({ mark = [] }: SourceParagraph, kind: Kind): Change | undefined =>
  mark.find(({ type }) => type === kind);

/** Whether the other text holds nothing of it; what holds no words is nowhere. */
function isWhole({ runs }: SourceParagraph, kind: Kind): boolean {
  const words = wordsIn(runs);
  const leads = words.length > 0 ? runs.filter((run) => run.kind === 'text' && run.style === LEAD) : [];
  return [...words, ...leads].every(({ review = [] }) => review.some(({ type }) => type === kind));
}

/** The one change that all its words lie in. */
function changeOfAll({ runs }: SourceParagraph, kind: Kind): Change | undefined {
  const words = wordsIn(runs).map(({ review = [] }) => review.findLast(({ type }) => type === kind));
  const [first] = words;
  if (!first || first.type === 'comment') return undefined;
  const isSame = (one: Review | undefined): boolean =>
    one?.type === kind && one.author === first.author && one.time === first.time;
  return words.every(isSame) ? first : undefined;
}

/** Without what our writer computed, and without spaces. */
export function wordsIn(runs: readonly Inline[]): Inline[] {
  return runs.filter((run) => run.kind !== 'text' || (run.style !== LEAD && run.text.trim() !== ''));
}

function asBlock(paragraph: SourceParagraph, kind: Kind, by: Change): SourceParagraph {
  const isSame = (review: NonNullable<Inline['review']>[number]): boolean =>
    review.type === kind && review.author === by.author && review.time === by.time;
  const known = paragraph.runs.flatMap(({ review = [] }) => review.filter(isSame))[0];
  const id = known && known.type !== 'comment' ? known.id : by.id;
  const type = kind === 'insertion' ? 'blockInsertion' : 'blockDeletion';
  const runs = paragraph.runs.map((run) => ({
    ...run,
    review: (run.review ?? []).filter((one) => !isSame(one)),
  }));
  return withChange({ ...paragraph, runs }, { type, id, author: by.author, time: by.time });
}

function joinOf({ id, author, time }: Change, above: SourceParagraph): Change {
  return { type: 'join', id, author, time, isSpaced: /\s$/u.test(textOf(above.runs)) };
}

/** The outermost, so that what somebody else changed inside counts. */
function withChange(paragraph: SourceParagraph, change: Change): SourceParagraph {
  const runs = paragraph.runs.map((run) => ({ ...run, review: [change, ...(run.review ?? [])] }));
  return { ...paragraph, runs };
}

/** Another style of ours is another form of the block. */
function withForm(paragraph: SourceParagraph): SourceParagraph {
  const { former, style } = paragraph;
  const [was, is] = [former && roleOf(former.style), roleOf(style)];
  if (!former || !was || !is) return paragraph;
  const before = formOf(was);
  const after = formOf(is);
  if (!before || !after || before.kind !== after.kind) return paragraph;
  const differing = Object.entries(before).filter(([name, value]) =>
    Object.entries(after).some((o) => o[0] === name && o[1] !== value),
  );
  if (differing.length === 0) return paragraph;
  const { id, author, time } = former.by;
  return withChange(paragraph, { type: 'form', id, author, time, former: Object.fromEntries(differing) });
}

function formOf(role: NonNullable<ReturnType<typeof roleOf>>) {
  if (role.kind === 'section') return { kind: 'section', level: role.level, runIn: role.runIn || null };
  if (role.kind !== 'body') return undefined;
  return { kind: 'body', marker: role.marker, indent: role.indent ?? null };
}

/** A paragraph that somebody cut off goes back to the one above, with the cut where it was. */
function mergeSplits(blocks: readonly SourceBlock[]): SourceBlock[] {
  const out: SourceBlock[] = [];
  for (const block of blocks) {
    const above = out.at(-1);
    if (
      block.kind === 'paragraph' &&
      block.cut &&
      above?.kind === 'paragraph' &&
      isText(above) &&
      isText(block)
    ) {
      const { marker, indent = null, runs } = toListItem(toLine(block));
      const begins: Begins = { marker, indent };
      out[out.length - 1] = {
        ...above,
        runs: [...above.runs, { kind: 'break', review: [block.cut], begins }, ...runs.map(withoutForm)],
        ...(block.mark && { mark: block.mark }),
      };
    } else out.push(block);
  }
  return out;
}

/** Headings cut and joined are other sections: that is more than a break. */
const isText = ({ style, outline }: SourceParagraph): boolean =>
  outline === null && roleOf(style)?.kind !== 'section';

/** The break itself says what begins there. */
const withoutForm = (run: Inline): Inline => ({
  ...run,
  review: (run.review ?? []).filter(({ type }) => type !== 'form'),
});
