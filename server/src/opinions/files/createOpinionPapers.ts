import type { OpinionTable, RequestLetter } from '@duthao/docx';
import type { User } from '@duthao/protocol';
import type { People } from '../../accounts/people.ts';
import { Refusal } from '../../refusal.ts';
import type { Database } from '../../storage/tables.ts';
import { today } from '../../today.ts';
import type { Opinions, RoundReport } from '../createOpinions.ts';
import { type PaperFacts, readPaperFacts } from './paperFacts.ts';
import { toOpinionTable } from './toOpinionTable.ts';
import { type LetterTo, toRequestLetter } from './toRequestLetter.ts';

interface Parts {
  readonly db: Database;
  readonly people: People;
  readonly opinions: Opinions;
}

interface Paper<Made> {
  /** Of the plan, for the name of the file. */
  readonly title: string;
  readonly made: Made;
}

/** The papers of a round, for whoever sees the whole of it. */
export function createOpinionPapers({ db, people, opinions }: Parts) {
  async function read(
    user: User,
    planId: string,
    roundId: string,
  ): Promise<{ report: RoundReport; facts: PaperFacts }> {
    const report = await opinions.read(user, planId, roundId);
    await refusePart(db, report, roundId);
    const { planTitle: title, sentPlan } = report;
    const told = { agency: await people.agency(), title, sentPlan, today: report.asOf ?? today() };
    return { report, facts: await readPaperFacts(db, planId, told) };
  }

  return {
    async table(user: User, planId: string, roundId: string): Promise<Paper<OpinionTable>> {
      const { report, facts } = await read(user, planId, roundId);
      return { title: report.planTitle, made: toOpinionTable(report, facts) };
    },

    async letter(user: User, planId: string, roundId: string, to?: LetterTo): Promise<Paper<RequestLetter>> {
      const { report, facts } = await read(user, planId, roundId);
      const made = toRequestLetter(report.round, report.leadUnit, facts, to);
      if (made) return { title: report.planTitle, made };
      throw new Refusal(
        'notFound',
        'Đợt này không có nơi nhận như vậy; đề nghị chọn nơi nhận khác để soạn công văn.',
      );
    },
  };
}

/** Who sees only what his own unit was asked would get a table that counts wrongly. */
async function refusePart(db: Database, { round, asOf }: RoundReport, roundId: string): Promise<void> {
  if (asOf !== null) return;
  const { count } = await db
    .selectFrom('round_addressees')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  if (round.addressees.length === Number(count)) return;
  throw new Refusal(
    'forbidden',
    'Bảng tổng hợp và công văn của đợt này do đơn vị chủ trì lập; đề nghị nhận từ đơn vị chủ trì.',
  );
}
