import { createHash } from 'node:crypto';
import type { SignedComparison, SignedFile } from '@duthao/protocol';
import type { Audit } from '../../accounts/audit.ts';
import type { Paper } from '../../files/createPaper.ts';
import { newId } from '../../newId.ts';
import { Refusal } from '../../refusal.ts';
import type { Rooms } from '../../rooms/createRooms.ts';
import type { Database } from '../../storage/tables.ts';
import type { Clerk } from '../clerkOf.ts';
import { issuedDoc } from '../issuedDoc.ts';

export interface SignedFilesParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly paper: Paper;
  readonly rooms: Rooms;
}

type Kind = SignedFile['kind'];

const uncompared: SignedComparison = {
  verdict: 'noText',
  sameBytes: false,
  numberInFile: null,
  pages: null,
  differences: [],
  count: 0,
  stamps: [],
};

/** What came back signed: kept byte for byte, never replaced; the newest is the original on record. */
export function createSignedFiles({ db, audit, paper, rooms }: SignedFilesParts) {
  const query = (planId: string) =>
    db
      .selectFrom('signed_files')
      .innerJoin('users', 'users.id', 'signed_files.received_by')
      .select([
        'signed_files.id',
        'file_name',
        'kind',
        'sha256',
        'size',
        'comparison',
        'received_at',
        'users.name as receiver',
      ])
      .where('plan_id', '=', planId)
      .orderBy('received_at', 'desc');

  async function list(planId: string): Promise<SignedFile[]> {
    return (await query(planId).execute()).map((row) => ({
      id: row.id,
      fileName: row.file_name,
      kind: row.kind,
      sha256: row.sha256,
      size: row.size,
      receivedBy: row.receiver,
      receivedAt: new Date(row.received_at).toISOString(),
      comparison: JSON.parse(row.comparison) as SignedComparison,
    }));
  }

  async function compare(planId: string, bytes: Uint8Array, kind: Kind): Promise<SignedComparison> {
    if (kind !== 'pdf') return { ...uncompared, pages: 1 };
    const { doc } = await issuedDoc(db, rooms, planId);
    const comparison = await paper.compare(bytes, JSON.stringify(doc.toJSON()));
    return { ...comparison, sameBytes: await beginsWithOurs(db, planId, bytes) };
  }

  return {
    list,

    async add(
      { user, forWhom }: Clerk,
      planId: string,
      file: { readonly fileName: string; readonly bytes: Uint8Array },
    ): Promise<SignedFile> {
      const { bytes } = file;
      const kind = kindOfFile(bytes);
      const comparison = await compare(planId, bytes, kind);
      const id = newId();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const fileName = file.fileName.replace(/^.*[\\/]/, '').slice(-200) || `ban-ky.${kind}`;
      await audit.transact(async (trx, record) => {
        const row = { id, plan_id: planId, file_name: fileName, kind, sha256, size: bytes.length, bytes };
        const received = { received_by: user.id, received_at: Date.now() };
        await trx
          .insertInto('signed_files')
          .values({ ...row, ...received, comparison: JSON.stringify(comparison) })
          .execute();
        const { title } = await trx
          .selectFrom('plans')
          .select('title')
          .where('id', '=', planId)
          .executeTakeFirstOrThrow();
        const detail = `${fileName}; SHA-256 ${sha256}`;
        const subject = { id: planId, name: title };
        await record({ actor: user, forWhom, action: 'signedFileReceived', subject, detail });
      });
      return (await list(planId)).find((one) => one.id === id)!;
    },

    /** The bytes as they came. */
    async read(planId: string, id: string) {
      const file = await db
        .selectFrom('signed_files')
        .select(['file_name', 'kind', 'bytes'])
        .where('plan_id', '=', planId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (file) return file;
      throw new Refusal('notFound', 'Không có tệp này; đề nghị tải lại trang.');
    },
  };
}

export type SignedFiles = ReturnType<typeof createSignedFiles>;

/** By its first bytes: a name says nothing about what a file is. */
function kindOfFile(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new Refusal('emptyFile', 'Tệp rỗng; đề nghị chọn tệp khác.');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n')) return 'png';
  throw new Refusal(
    'unknownFileType',
    'Bản đã ký phải là tệp PDF hoặc ảnh quét .jpg, .png; đề nghị chọn lại.',
  );
}

/** PAdES appends: then what was handed out stands unchanged at the beginning. */
async function beginsWithOurs(db: Database, planId: string, bytes: Uint8Array): Promise<boolean> {
  const ours = await db.selectFrom('made_pdfs').select('bytes').where('plan_id', '=', planId).execute();
  return ours.some((made) => Buffer.compare(bytes.subarray(0, made.bytes.length), made.bytes) === 0);
}
