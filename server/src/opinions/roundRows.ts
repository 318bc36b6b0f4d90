import type { Selectable } from 'kysely';
import type { Database, Tables } from '../storage/tables.ts';

export type RoundRow = Omit<Selectable<Tables['rounds']>, 'plan'>;
export type AddresseeRow = Selectable<Tables['round_addressees']>;
export type OpinionRow = Selectable<Tables['opinions']>;
export type WordingRow = Selectable<Tables['opinion_wordings']>;
export type FileRow = Pick<Tables['answer_files'], 'id' | 'addressee_id' | 'name' | 'size' | 'sha256'>;

/** A round with everything that hangs on it, as it is stored. */
export interface StoredRound {
  readonly row: RoundRow;
  /** In the order in which they were asked. */
  readonly addressees: readonly AddresseeRow[];
  /** In the order in which they were made. */
  readonly opinions: readonly OpinionRow[];
  /** Words that were answered and are other ones now, the earlier first. */
  readonly wordings: readonly WordingRow[];
  readonly disputes: readonly Tables['disputes'][];
  readonly files: readonly FileRow[];
}

/** What was said counts once it was said as an answer: until then it is a draft of who writes it down. */
export const hasAnswered = ({ state }: Pick<AddresseeRow, 'state'>): boolean =>
  state === 'agreed' || state === 'remarks';

/** The rounds of a plan, or one of them, the latest first. */
export async function readRounds(db: Database, planId: string, roundId?: string): Promise<StoredRound[]> {
  let query = db
    .selectFrom('rounds')
    .select(['id', 'plan_id', 'kind', 'no', 'sent_at', 'sent_by', 'sent_by_name', 'due', 'note'])
    .select(['silence', 'silence_sentence', 'closed_at'])
    .where('plan_id', '=', planId)
    .orderBy('sent_at', 'desc')
    .orderBy('no', 'desc');
  if (roundId !== undefined) query = query.where('id', '=', roundId);
  const rows = await query.execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [addressees, opinions, wordings, disputes, files] = await Promise.all([
    addresseesOf(db, ids),
    opinionsOf(db, ids),
    wordingsOf(db, ids),
    db.selectFrom('disputes').selectAll().where('round_id', 'in', ids).orderBy('title').execute(),
    filesOf(db, ids),
  ]);
  return rows.map((row) => {
    const own = addressees.filter(({ round_id }) => round_id === row.id);
    const asked = new Set(own.map(({ id }) => id));
    const said = opinions.filter(({ addressee_id }) => asked.has(addressee_id));
    const saidIds = new Set(said.map(({ id }) => id));
    return {
      row,
      addressees: own,
      opinions: said,
      wordings: wordings.filter(({ opinion_id }) => saidIds.has(opinion_id)),
      disputes: disputes.filter(({ round_id }) => round_id === row.id),
      files: files.filter(({ addressee_id }) => asked.has(addressee_id)),
    };
  });
}

/** A unit that has not answered is called what it is called now. */
async function addresseesOf(db: Database, roundIds: readonly string[]): Promise<AddresseeRow[]> {
  const rows = await db
    .selectFrom('round_addressees')
    .leftJoin('units', (join) =>
      join.onRef('units.id', '=', 'ref_id').on('round_addressees.kind', '=', 'unit'),
    )
    .selectAll('round_addressees')
    .select('units.name as unit_name')
    .where('round_id', 'in', [...roundIds])
    .orderBy('round_addressees.position')
    .execute();
  return rows.map(({ unit_name, ...row }) => ({
    ...row,
    name: row.state === 'waiting' ? (unit_name ?? row.name) : row.name,
  }));
}

function opinionsOf(db: Database, roundIds: readonly string[]): Promise<OpinionRow[]> {
  return db
    .selectFrom('opinions')
    .innerJoin('round_addressees', 'round_addressees.id', 'addressee_id')
    .selectAll('opinions')
    .where('round_id', 'in', [...roundIds])
    .orderBy('made_at')
    .orderBy('opinions.id')
    .execute();
}

function wordingsOf(db: Database, roundIds: readonly string[]): Promise<WordingRow[]> {
  return db
    .selectFrom('opinion_wordings')
    .innerJoin('opinions', 'opinions.id', 'opinion_id')
    .innerJoin('round_addressees', 'round_addressees.id', 'addressee_id')
    .selectAll('opinion_wordings')
    .where('round_id', 'in', [...roundIds])
    .orderBy('until')
    .execute();
}

function filesOf(db: Database, roundIds: readonly string[]): Promise<FileRow[]> {
  return db
    .selectFrom('answer_files')
    .innerJoin('round_addressees', 'round_addressees.id', 'addressee_id')
    .select(['answer_files.id', 'addressee_id', 'answer_files.name', 'size', 'sha256'])
    .where('round_id', 'in', [...roundIds])
    .where('dropped_at', 'is', null)
    .orderBy('added_at')
    .execute();
}
