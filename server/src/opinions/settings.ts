import type { OpinionSettings } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { tidiedLine } from '../tidied.ts';

/** As it is until the agency says otherwise: silence means nothing, and law is looked at from four sides. */
const first: OpinionSettings = {
  silence: 'none',
  silenceSentence: '',
  checks: ['Căn cứ ban hành', 'Thẩm quyền ban hành', 'Nội dung', 'Thể thức và kỹ thuật trình bày'],
};

/** The agency's rule for silence, and its checklist for ý kiến pháp lý. */
export async function readSettings(db: Database): Promise<OpinionSettings> {
  const row = await db.selectFrom('opinion_settings').selectAll().executeTakeFirst();
  if (!row) return first;
  const { silence, silence_sentence: silenceSentence, checks } = row;
  return { silence, silenceSentence, checks: JSON.parse(checks) as string[] };
}

/** Rounds that were sent keep what they were sent with. */
export async function writeSettings(trx: Database, wanted: OpinionSettings): Promise<void> {
  const checks = wanted.checks.map((name) => tidiedLine(name));
  if (wanted.silence === 'agrees' && wanted.silenceSentence === '') {
    throw new Refusal(
      'badRequest',
      'Cần ghi câu về trường hợp không trả lời: câu này được in trong văn bản lấy ý kiến.',
    );
  }
  if (new Set(checks).size < checks.length) {
    throw new Refusal('badRequest', 'Có hai điểm rà soát trùng nhau; đề nghị bỏ bớt một điểm.');
  }
  const silence_sentence = tidiedLine(wanted.silenceSentence);
  const row = { silence: wanted.silence, silence_sentence, checks: JSON.stringify(checks) };
  await trx
    .insertInto('opinion_settings')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
