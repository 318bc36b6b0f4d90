import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { writeRecord } from '../suggestions/record.ts';
import { contentOf } from './contentOf.ts';
import type { Edit } from './Edit.ts';
import { type Heading, headingOf } from './headingOf.ts';
import type { Placing } from './Placing.ts';
import type { PlanLine } from './planText.ts';
import { toParagraph } from './toBlock.ts';

type New = Extract<Edit, { kind: 'newLine' }>;

/**
 * Sections that came in where another one ends, each with the lines that follow its heading. Answers how many of the
 * edits were taken; 0 where the heading stands in the middle of a section, for what follows there is not its.
 */
export function newSectionsOf(placing: Placing, edits: readonly New[], start: number): number {
  const first = edits[start]!;
  if (first.written.cell || !headingOf(first.written)) return 0;
  const pos = findSite(placing, first.after);
  if (pos === undefined) return 0;
  const rest = edits.slice(start);
  const end = rest.findIndex(({ after, written }) => after !== first.after || written.cell !== null);
  const run = end < 0 ? rest : rest.slice(0, end);
  let open: New[] = [];
  for (const edit of run) {
    if (headingOf(edit.written) && open.length > 0) {
      putSection(placing, pos, open);
      open = [];
    }
    open.push(edit);
  }
  putSection(placing, pos, open);
  return run.length;
}

/** Behind the section that ends there in the copy, or before the first one. */
function findSite({ ground }: Placing, after: number): number | undefined {
  const find = (from: number, step: 1 | -1): PlanLine | undefined => {
    for (let word = from; word >= 0 && word < ground.size; word += step) {
      const line = ground.baseLine(word);
      if (line && line.node.type.name !== 'footnote') return line;
    }
    return undefined;
  };
  const [above, below] = [find(after, -1), find(after + 1, 1)];
  const [ends, begins] = [sectionOf(above), sectionOf(below)];
  if (ends?.node.attrs['id'] === begins?.node.attrs['id']) return undefined;
  const at = (section: At | undefined): At | undefined =>
    section &&
    ground.lines.map(sectionOf).find((each) => each?.node.attrs['id'] === section.node.attrs['id']);
  const [before, behind] = [at(ends), at(begins)];
  if (before) return before.pos + before.node.nodeSize;
  // Sections stand together: what comes before them is no place for one unless the first follows.
  return ends ? undefined : behind?.pos;
}

type At = PlanLine['around'][number];

const sectionOf = (line: PlanLine | undefined): At | undefined =>
  line?.around.find(({ node }) => node.type.name === 'section');

function putSection(placing: Placing, pos: number, edits: readonly New[]): void {
  const [first, ...rest] = edits as [New, ...New[]];
  const heading = headingOf(first.written)!;
  if (isThere(placing, pos, heading)) return;
  const record = placing.recordOf(first);
  const section = toSection(placing, heading, first, rest, writeRecord(record));
  const insertion = placing.draft.insert(pos, Fragment.from(section), record);
  for (const { written } of edits) placing.noteThreads(written.threads, insertion);
}

function toSection(
  placing: Placing,
  { level, runIn, words }: Heading,
  { written }: New,
  rest: readonly New[],
  suggestedInsert: string,
): Node {
  const { newId } = placing.options;
  const content = contentOf(placing, written, words);
  const title = schema.nodes.sectionTitle.create(null, runIn ? null : content);
  const opening = runIn ? [schema.nodes.paragraph.create({ id: newId() }, content)] : [];
  const paragraphs = rest
    .filter((edit) => edit.written.text.trim() !== '')
    .map((edit) => toParagraph(placing, edit.written, { id: newId() }));
  const attrs = { id: newId(), level, runIn: runIn || null, suggestedInsert };
  return schema.nodes.section.create(attrs, [title, ...opening, ...paragraphs]);
}

/** The same file dropped again: a section that begins with these words and was not in the copy stands there. */
function isThere({ ground }: Placing, pos: number, { words }: Heading): boolean {
  return ground.lines.some((line) => {
    const section = sectionOf(line);
    return section !== undefined && ground.isNewLine(line) && bare(line.text) === words && section.pos >= pos;
  });
}

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();
