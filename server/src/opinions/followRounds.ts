import type { Database } from '../storage/tables.ts';

/**
 * What a unit was asked goes with it into another one: what it has answered stays told under its own name; where both are
 * still to answer in the same round, the one they became answers once.
 */
export async function followRounds(trx: Database, id: string, intoId: string): Promise<void> {
  const rows = await trx
    .selectFrom('round_addressees')
    .innerJoin('rounds', 'rounds.id', 'round_id')
    .select(['round_addressees.id', 'round_id', 'state', 'closed_at'])
    .where('round_addressees.kind', '=', 'unit')
    .where('ref_id', '=', id)
    .execute();
  for (const row of rows) {
    const isPending = row.closed_at === null && row.state === 'waiting';
    const other = await trx
      .selectFrom('round_addressees')
      .select('id')
      .where('round_id', '=', row.round_id)
      .where('kind', '=', 'unit')
      .where('ref_id', '=', intoId)
      .executeTakeFirst();
    if (other && isPending && !(await holdsAnything(trx, row.id))) {
      await trx.deleteFrom('round_addressees').where('id', '=', row.id).execute();
    } else {
      await trx.updateTable('round_addressees').set({ ref_id: intoId }).where('id', '=', row.id).execute();
    }
  }
}

async function holdsAnything(trx: Database, addresseeId: string): Promise<boolean> {
  const held = await Promise.all(
    (['opinions', 'answer_files'] as const).map((table) =>
      trx.selectFrom(table).select('id').where('addressee_id', '=', addresseeId).executeTakeFirst(),
    ),
  );
  return held.some((row) => row !== undefined);
}
