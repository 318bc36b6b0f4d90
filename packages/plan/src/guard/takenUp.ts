import type { Node } from 'prosemirror-model';
import { asItStands } from '../queries/asItStands.ts';
import { isSuggestionMark, recordOfMark, recordsOf } from '../suggestions/record.ts';
import { settle } from '../suggestions/settle.ts';
import { isBare } from './findBareDropped.ts';
import { contentKey } from './readContent.ts';

/**
 * The first suggestion of these authors that is in the one and not in the other without having been taken up; undefined
 * when there is none. Words that they struck are taken up when they are gone, whoever's words they were and whoever took
 * them out. What is written over a suggestion after it was taken up is the writer's own affair.
 */
export function findDropped(before: Node, after: Node, authors: ReadonlySet<string>): string | undefined {
  const former = collect(before, authors);
  if (former.size === 0) return undefined;
  const now = collect(after, authors);
  const changed = [...former].filter(([id, said]) => JSON.stringify(now.get(id)) !== JSON.stringify(said));
  if (changed.length === 0) return undefined;
  const ids = new Set(changed.map(([id]) => id));
  const accepted = settle(before, ({ id }) => (ids.has(id) ? 'accept' : 'keep'));
  if (contentKey(accepted, null) === contentKey(after, null)) return undefined;
  const [stood, stands] = [asItStands(before).textContent, asItStands(after).textContent];
  return changed.find(([id, was]) => {
    const is = now.get(id) ?? nothing();
    const isIn = is.inserted === was.inserted || count(stands, was.inserted) > count(stood, was.inserted);
    const isOut = !isSpared(before.textContent, after.textContent, was.deleted, is.deleted);
    return !isIn || !isOut || is.form !== was.form;
  })?.[0];
}

/** Whether words that were struck stand there without that: suggested words count, for they may be struck as well. */
function isSpared(
  before: string,
  after: string,
  struck: readonly string[],
  still: readonly string[],
): boolean {
  if (struck.join('') === still.join('')) return false;
  return struck.some((run) => {
    const [was, is] = [countIn(struck, run), countIn(still, run)];
    return is < was && count(after, run) - is > count(before, run) - was;
  });
}

interface Said {
  inserted: string;
  /** Runs of words that stand together. */
  deleted: string[];
  /** How many changes of form. */
  form: number;
}

const nothing = (): Said => ({ inserted: '', deleted: [], form: 0 });

function collect(content: Node, authors: ReadonlySet<string>): Map<string, Said> {
  const found = new Map<string, Said>();
  const said = (id: string): Said => {
    const known = found.get(id) ?? nothing();
    found.set(id, known);
    return known;
  };
  const ends = new Map<string, number>();
  const strike = (id: string, words: string, from: number, to: number): void => {
    const { deleted } = said(id);
    if (ends.get(id) === from) deleted.push((deleted.pop() ?? '') + words);
    else deleted.push(words);
    ends.set(id, to);
  };
  content.descendants((node, pos) => {
    for (const mark of node.marks.filter(isSuggestionMark)) {
      const { id, author } = recordOfMark(mark);
      if (!authors.has(author)) continue;
      if (mark.type.name === 'insertion') said(id).inserted += node.text ?? '';
      else if (mark.type.name === 'deletion') strike(id, node.text ?? '', pos, pos + node.nodeSize);
      else said(id).form += 1;
    }
    for (const { name, record } of node.isText ? [] : recordsOf(node)) {
      if (!authors.has(record.author)) continue;
      if (name !== 'suggestedChange' && isBare(node, record)) continue;
      if (name === 'suggestedInsert') said(record.id).inserted += node.textContent;
      else if (name === 'suggestedDelete') strike(record.id, node.textContent, -1, -2);
      else said(record.id).form += 1;
    }
  });
  return found;
}

const count = (text: string, part: string): number => (part === '' ? 0 : text.split(part).length - 1);
const countIn = (texts: readonly string[], part: string): number =>
  texts.reduce((all, text) => all + count(text, part), 0);
