import type { Spots } from '@duthao/plan';
import type { CommentRef } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';

/** Throws a Refusal when a comment names somebody, a unit or a part of the plan that is not there. */
export async function checkRefs(db: Database, refs: readonly CommentRef[], spots: Spots): Promise<void> {
  const idsOf = (kind: CommentRef['kind']): string[] => [
    ...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id)),
  ];
  for (const [kind, table] of [
    ['user', 'users'],
    ['unit', 'units'],
  ] as const) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    const known = await db.selectFrom(table).select('id').where('id', 'in', ids).execute();
    if (known.length === ids.length) continue;
    throw new Refusal(
      'badRequest',
      'Có người hoặc đơn vị được nhắc tới không còn; đề nghị xóa rồi chọn lại.',
    );
  }
  if (idsOf('node').every((id) => spots.nodes.has(id))) return;
  throw new Refusal(
    'badRequest',
    'Mục hoặc căn cứ được dẫn chiếu không còn trong kế hoạch; đề nghị xóa chỗ dẫn chiếu rồi gửi lại.',
  );
}
