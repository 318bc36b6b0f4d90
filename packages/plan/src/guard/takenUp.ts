import type { Node } from 'prosemirror-model';
import { asItStands } from '../queries/asItStands.ts';
import { isSuggestionMark, recordOfMark, recordsOf } from '../suggestions/record.ts';
import { settle } from '../suggestions/settle.ts';
import { contentKey } from './readContent.ts';

/**
 * The first suggestion of these authors that is in the one and not in the other without having been taken up; undefined
 * when there is none. What is written over a suggestion after it was taken up is the writer's own affair.
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
  return changed.find(([, { inserted, deleted, form }]) => {
    const isIn = inserted === '' || count(stands, inserted) > 0;
    const isOut = deleted === '' || count(stands, deleted) < count(stood, deleted);
    return !isIn || !isOut || form > 0;
  })?.[0];
}

interface Said {
  inserted: string;
  deleted: string;
  /** How many changes of form. */
  form: number;
}

function collect(content: Node, authors: ReadonlySet<string>): Map<string, Said> {
  const found = new Map<string, Said>();
  const said = (id: string): Said => {
    const known = found.get(id) ?? { inserted: '', deleted: '', form: 0 };
    found.set(id, known);
    return known;
  };
  content.descendants((node) => {
    for (const mark of node.marks.filter(isSuggestionMark)) {
      const { id, author } = recordOfMark(mark);
      if (!authors.has(author)) continue;
      if (mark.type.name === 'insertion') said(id).inserted += node.text ?? '';
      else if (mark.type.name === 'deletion') said(id).deleted += node.text ?? '';
      else said(id).form += 1;
    }
    for (const { name, record } of node.isText ? [] : recordsOf(node)) {
      if (!authors.has(record.author)) continue;
      if (name === 'suggestedInsert') said(record.id).inserted += node.textContent;
      else if (name === 'suggestedDelete') said(record.id).deleted += node.textContent;
      else said(record.id).form += 1;
    }
  });
  return found;
}

const count = (text: string, part: string): number => text.split(part).length - 1;
