import type { CorrectionLetter } from '@duthao/docx';
import { fromYDoc } from '@duthao/plan';
import type { Correction, CorrectionFix, User } from '@duthao/protocol';
import type { Audit } from '../../accounts/audit.ts';
import type { People } from '../../accounts/people.ts';
import { newId } from '../../newId.ts';
import { issueFactsOf } from '../../numbers/issueFactsOf.ts';
import { readPaperFacts } from '../../opinions/files/paperFacts.ts';
import type { PlanRows } from '../../plans/planRows.ts';
import { Refusal } from '../../refusal.ts';
import { moverOf } from '../../rights/moverOf.ts';
import type { PlanRightsOf } from '../../rights/planRights.ts';
import type { Rooms } from '../../rooms/createRooms.ts';
import type { Database } from '../../storage/tables.ts';
import { today } from '../../today.ts';
import type { FlowAccess } from '../access.ts';
import { namedDocument } from '../namedDocument.ts';
import { recordEvent } from '../recordEvent.ts';

export interface CorrectionParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly people: People;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
  readonly rooms: Rooms;
  readonly access: FlowAccess;
}

/** What another body has issued it corrects itself. */
const corrected = ['issued', 'archived'];

/** Faults of form in an issued plan, put right by a công văn (Điều 18.3): recorded, and written whenever it is asked for. */
export function createCorrections({
  db,
  audit,
  people,
  planRows,
  planRights,
  rooms,
  access,
}: CorrectionParts) {
  async function open(user: User, planId: string) {
    const { standing, mayOpenRoom, isOnlyAsked } = await access.open(user, planId);
    const stored = await planRows.find(planId);
    if (stored && mayOpenRoom && !isOnlyAsked && corrected.includes(standing.state)) {
      return { standing, stored };
    }
    throw new Refusal(
      'conflict',
      'Chỉ đính chính văn bản mà cơ quan đã phát hành, do đơn vị tham gia soạn thảo hoặc văn thư lập.',
    );
  }

  return {
    async add(user: User, planId: string, fixes: readonly CorrectionFix[]): Promise<string> {
      const { standing, stored } = await open(user, planId);
      const mover = await moverOf(planRights, user, stored, () => true);
      const id = newId();
      await audit.transact(async (trx, record) => {
        const by = { user_id: user.id, user_name: user.name, for_name: mover.forWhom?.name ?? null };
        const row = { id, plan_id: planId, time: Date.now(), fixes: JSON.stringify(fixes) };
        await trx
          .insertInto('corrections')
          .values({ ...row, ...by })
          .execute();
        const words = fixes
          .map(({ where, printed, right }) => `${where}: “${printed}” → “${right}”`)
          .join('; ');
        const act = 'Soạn công văn đính chính';
        await recordEvent(trx, standing, { ...mover, kind: 'corrected', act, to: standing.state, words });
        const subject = { id: planId, name: standing.title };
        await record({ ...mover, action: 'flowActed', subject, detail: `${act}: ${words}` });
      });
      rooms.say(planId, { kind: 'changed', what: 'flow' });
      return id;
    },

    async letter(user: User, planId: string, id: string): Promise<{ title: string; made: CorrectionLetter }> {
      const { standing } = await open(user, planId);
      const row = await db
        .selectFrom('corrections')
        .select('fixes')
        .where('plan_id', '=', planId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new Refusal('notFound', 'Không có công văn đính chính này; đề nghị tải lại trang.');
      const doc = await rooms.use(planId, (room) => room.read((ydoc) => fromYDoc(ydoc)));
      const { title } = standing;
      const told = { agency: await people.agency(), title, sentPlan: doc, today: today() };
      const facts = await readPaperFacts(db, planId, told);
      const { agency, unitCode } = facts;
      const issue = issueFactsOf(doc);
      const [year, month] = facts.today.split('-').map(Number) as [number, number];
      const made: CorrectionLetter = {
        head: { superior: agency.superior, issuer: agency.name, place: agency.place, month, year },
        code: [agency.code, unitCode].filter(Boolean).join('-'),
        issuer: facts.agencyInText,
        archive: ['VT', unitCode].filter(Boolean).join(', '),
        planNumber: namedDocument(doc),
        planSubject: issue.subject,
        fixes: JSON.parse(row.fixes) as CorrectionFix[],
        addressees: issue.recipients.map((line) => line.replace(/\s*\([^)]*\)$/u, '')),
        signer: facts.leader,
      };
      return { title, made };
    },
  };
}

export async function listCorrections(db: Database, planId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('time')
    .execute();
  return rows.map(({ id, time, user_name, for_name, fixes }) => ({
    id,
    time: new Date(time).toISOString(),
    by: user_name,
    forWhom: for_name,
    fixes: JSON.parse(fixes) as CorrectionFix[],
  }));
}
