import type { Node } from 'prosemirror-model';
import { readRecord, recordOfMark } from '../../suggestions/record.ts';
import { type PlanLine, planLines } from '../planText.ts';
import type { Tracking, WordCell, WordFile, WordLine, WordPiece } from '../WordFile.ts';

/** A plan as its review copy reads, without a .docx: a line for each textblock, suggestions as tracked changes. */
export function asWordFile(doc: Node): WordFile {
  const frame = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  return {
    identity: { plan: 'p', copy: 'c' },
    lines: [...frame.map((text) => lineOf([plainPiece(text)])), ...planLines(doc).map(toLine)],
    threads: [],
  };
}

const nothing: Tracking = { inserted: null, deleted: null };
export const plainPiece = (text: string): WordPiece => ({ ...nothing, text, threads: [], forms: [] });

export function lineOf(pieces: readonly WordPiece[], more: Partial<WordLine> = {}): WordLine {
  return { pieces, isNote: false, label: '', style: null, cell: null, end: nothing, ...more };
}

function toLine(line: PlanLine): WordLine {
  const { node, text, units } = line;
  const own = blockTracking(line);
  const pieces: WordPiece[] = [];
  let start = 0;
  while (start < text.length) {
    const inline = units[start]!.node;
    let end = start + 1;
    while (end < text.length && units[end]!.node === inline) end += 1;
    const tracking = inlineTracking(inline);
    pieces.push({
      ...plainPiece(text.slice(start, end)),
      inserted: tracking.inserted ?? own.inserted,
      deleted: tracking.deleted ?? own.deleted,
      threads: inline.marks.flatMap(({ type, attrs }) =>
        type.name === 'comment' ? [String(attrs['thread'])] : [],
      ),
    });
    start = end;
  }
  const lead = leadOf(line);
  const isNote = node.type.name === 'footnote';
  return lineOf(lead === '' ? pieces : [{ ...plainPiece(lead), ...own }, ...pieces], {
    isNote,
    cell: cellOf(line),
    end: own,
  });
}

function leadOf({ node, around }: PlanLine): string {
  const marker = { dash: '- ', plus: '+ ', point: 'a) ', number: '1. ' }[String(node.attrs['marker'])] ?? '';
  if (node.type.name === 'sectionTitle') return around.at(-1)!.node.attrs['runIn'] ? '' : 'II. ';
  return node.type.name === 'recipient' ? '- ' : marker;
}

function cellOf({ node, pos, around }: PlanLine): WordCell | null {
  if (node.type.name === 'recipient') return { table: -1, row: 0, column: 0 };
  const table = around.find((each) => /table$/iu.test(each.node.type.name));
  if (!table) return null;
  const row = around.find((each) => each.node.type.name === 'task' || each.node.type.name === 'tableRow');
  const cell = around.find((each) => /cell$/iu.test(each.node.type.name));
  const own = node.type.name === 'taskColumn' ? -1 : pos;
  return { table: table.pos, row: row?.pos ?? own, column: cell?.pos ?? pos };
}

function blockTracking({ node, around }: PlanLine): Tracking {
  const records = [...around.map((each) => each.node), node].map((each) => nodeTracking(each));
  return {
    inserted: records.find(({ inserted }) => inserted)?.inserted ?? null,
    deleted: records.find(({ deleted }) => deleted)?.deleted ?? null,
  };
}

function nodeTracking(node: Node): Tracking {
  if (!('suggestedInsert' in node.attrs)) return nothing;
  const [inserted, deleted] = [readRecord(node, 'suggestedInsert'), readRecord(node, 'suggestedDelete')];
  return { inserted, deleted: deleted?.join ? null : deleted };
}

function inlineTracking(node: Node): Tracking {
  if (!node.isText) return nodeTracking(node);
  const find = (name: string) => {
    const mark = node.marks.find(({ type }) => type.name === name);
    return mark ? recordOfMark(mark) : null;
  };
  return { inserted: find('insertion'), deleted: find('deletion') };
}

/** How a file reads once all is accepted: a text for each paragraph, footnotes behind theirs. */
export function acceptedText({ lines }: WordFile): string[] {
  const texts: string[] = [];
  let open = '';
  for (const { pieces, end } of lines) {
    open += pieces.flatMap(({ text, deleted }) => (deleted ? [] : [text])).join('');
    if (end.deleted) continue;
    texts.push(open);
    open = '';
  }
  return [...texts, open].filter((text) => text.trim() !== '');
}
