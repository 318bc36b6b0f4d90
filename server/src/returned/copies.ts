import { sharedLines, type WordFile } from '@duthao/plan';
import type { User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { ReturnedParts } from './ReturnedParts.ts';

export interface FoundCopy {
  readonly id: string;
  readonly seq: number;
  readonly time: number;
  /** The plan.json that it was made of. */
  readonly plan: string;
  /** As our own reader sees it. */
  readonly file: WordFile;
}

/** Without its identity a file is compared with so many copies, the latest first. */
const MOST_COMPARED = 6;
/** A copy of which less than this stands in the file is not the one it was made of. */
const LEAST_SHARED = 0.6;

/** The copy that a file is; refuses one of another plan. Undefined when no copy that was handed out is like it. */
export async function findCopy(
  parts: ReturnedParts,
  user: User,
  planId: string,
  file: WordFile,
): Promise<FoundCopy | undefined> {
  const { identity } = file;
  if (identity && identity.plan !== planId) await refuseOther(parts, user, identity.plan);
  const rows = await rowsOf(parts, planId);
  const own = rows.find(({ id }) => id === identity?.copy);
  if (own) return read(parts, own);
  let best: FoundCopy | undefined;
  let most = LEAST_SHARED;
  for (const row of rows.slice(0, MOST_COMPARED)) {
    const found = await read(parts, row);
    const share = sharedLines(found.file, file);
    if (share > most) [best, most] = [found, share];
  }
  return best;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf({ db }: ReturnedParts, planId: string) {
  return db
    .selectFrom('handed_copies')
    .select(['id', 'seq', 'time', 'plan'])
    .where('plan_id', '=', planId)
    .orderBy('time', 'desc')
    .execute();
}

/** Written again as it was handed out: then the two files differ in what was done to them only. */
async function read({ looks, paper }: ReturnedParts, { id, seq, time, plan }: Row): Promise<FoundCopy> {
  return { id, seq, time, plan, file: await paper.copyLines(plan, await looks.get()) };
}

async function refuseOther({ plans }: ReturnedParts, user: User, planId: string): Promise<never> {
  const title = await plans.get(user, planId).then(
    (plan) => `“${plan.title}”`,
    (error: unknown) => {
      if (error instanceof Refusal) return 'một kế hoạch khác';
      throw error;
    },
  );
  throw new Refusal(
    'conflict',
    `Tệp này là bản góp ý của ${title}, không phải của kế hoạch đang mở; đề nghị mở kế hoạch đó rồi đưa tệp vào.`,
  );
}
