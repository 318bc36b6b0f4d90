import type { Plan } from '@duthao/plan';
import type { OpenPoint } from '@duthao/protocol';
import type { Database } from '../storage/tables.ts';
import { decreeGaps } from './decreeGaps.ts';

/**
 * What is still open in a plan that is to be submitted. What holds it up can be passed over with a reason; of what
 * concerns form only gaps against the decree hold up, never what is only usual.
 */
export async function openPointsOf(db: Database, planId: string, doc: Plan['doc']): Promise<OpenPoint[]> {
  void db;
  void planId;
  return [...decreeGaps(doc), ...suggestionsIn(doc)];
}

function suggestionsIn(doc: Plan['doc']): OpenPoint[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const { type, attrs } of node.marks) {
      if (['insertion', 'deletion', 'formatChange'].includes(type.name)) ids.add(String(attrs.id));
    }
    for (const name of ['suggestedInsert', 'suggestedDelete', 'suggestedChange']) {
      const record: unknown = node.attrs[name];
      if (typeof record === 'string') ids.add(idOf(record));
    }
  });
  if (ids.size === 0) return [];
  const count = String(ids.size).padStart(2, '0');
  return [{ kind: 'suggestion', text: `Còn ${count} đề nghị sửa chưa tiếp thu hoặc chưa bỏ.`, holds: true }];
}

function idOf(record: string): string {
  try {
    return String((JSON.parse(record) as { id?: unknown }).id);
  } catch {
    return record;
  }
}
