import { createHash } from 'node:crypto';
import { fileTypeOf } from '@duthao/docx';
import { newId } from '../newId.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { tidiedLine } from '../tidied.ts';
import { toSubject } from './opinionParts.ts';
import type { Scene } from './Scene.ts';
import { takeSeat } from './seats.ts';

/** A công văn with its annexes is a handful. */
const MOST_FILES = 20;

export interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file that came with an answer, byte for byte. */
export async function addAnswerFile(
  scene: Scene,
  roundId: string,
  addresseeId: string,
  { fileName, bytes }: GivenFile,
): Promise<void> {
  const seat = await takeSeat(scene, roundId, addresseeId);
  const kind = kindOfFile(bytes, fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const own = seat.round.files.filter(({ addressee_id }) => addressee_id === addresseeId);
  if (own.some((file) => file.sha256 === sha256)) {
    throw new Refusal('conflict', 'Tệp này đã được kèm vào trả lời; không cần gửi lại.');
  }
  if (own.length >= MOST_FILES) {
    throw new Refusal('conflict', `Mỗi trả lời kèm nhiều nhất ${MOST_FILES} tệp; đề nghị gộp tệp rồi gửi.`);
  }
  const name =
    Array.from(tidiedLine(fileName).replace(/^.*[\\/]/, ''))
      .slice(-200)
      .join('') || `tep-kem.${kind}`;
  await scene.trx
    .insertInto('answer_files')
    .values({
      id: newId(),
      addressee_id: addresseeId,
      name,
      kind,
      size: bytes.length,
      sha256,
      bytes,
      added_by: scene.asker.user.id,
      added_at: Date.now(),
    })
    .execute();
  const detail = `${seat.addressee.name}: thêm ${name}; SHA-256 ${sha256}`;
  await scene.record({ ...seat.mover, action: 'answerFileSet', subject: toSubject(scene.stored), detail });
}

export async function dropAnswerFile(
  scene: Scene,
  roundId: string,
  addresseeId: string,
  fileId: string,
): Promise<void> {
  const seat = await takeSeat(scene, roundId, addresseeId);
  const file = seat.round.files.find(({ id, addressee_id }) => id === fileId && addressee_id === addresseeId);
  if (!file) refuseNoFile();
  if (await isSubmitted(scene, fileId)) {
    const dropped = { dropped_at: Date.now() };
    await scene.trx.updateTable('answer_files').set(dropped).where('id', '=', fileId).execute();
  } else await scene.trx.deleteFrom('answer_files').where('id', '=', fileId).execute();
  const detail = `${seat.addressee.name}: bỏ ${file.name}; SHA-256 ${file.sha256}`;
  await scene.record({ ...seat.mover, action: 'answerFileSet', subject: toSubject(scene.stored), detail });
}

/** A version that was submitted names it: who decides on that one may open it still. */
async function isSubmitted({ trx, stored }: Scene, fileId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('versions')
    .select('no')
    .where('plan_id', '=', stored.id)
    .where('rounds', 'like', `%"${fileId}"%`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The bytes as they came. */
export async function readAnswerFile(
  db: Database,
  addresseeId: string,
  fileId: string,
): Promise<{ name: string; kind: string; bytes: Uint8Array }> {
  const file = await db
    .selectFrom('answer_files')
    .select(['name', 'kind', 'bytes'])
    .where('addressee_id', '=', addresseeId)
    .where('id', '=', fileId)
    .executeTakeFirst();
  return file ?? refuseNoFile();
}

export function refuseNoFile(): never {
  throw new Refusal('notFound', 'Không có tệp này; đề nghị tải lại trang.');
}

/** By its first bytes: a name says nothing about what a file is. */
function kindOfFile(bytes: Uint8Array, fileName: string): string {
  if (bytes.length === 0) throw new Refusal('emptyFile', 'Tệp rỗng; đề nghị chọn tệp khác.');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n')) return 'png';
  if (head.includes('%PDF-')) return 'pdf';
  const type = fileTypeOf(bytes, fileName);
  if (type === 'docx' && isWord(bytes)) return 'docx';
  if (type === 'doc') return 'doc';
  throw new Refusal(
    'unknownFileType',
    'Tệp kèm trả lời là công văn PDF, tệp Word (.docx, .doc) hoặc ảnh .jpg, .png; đề nghị chọn lại.',
  );
}

/** The names of a zip's entries stand in it as they are. */
const isWord = (bytes: Uint8Array): boolean => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return !zip.subarray(0, 2).equals(Buffer.from('PK')) || zip.includes('word/document.xml');
};
