import { createHash } from 'node:crypto';
import { toYDoc } from '@duthao/plan';
import type { HandOverCard } from '@duthao/protocol';
import * as Y from 'yjs';
import type { Looks } from '../../accounts/looks.ts';
import type { Paper } from '../../files/createPaper.ts';
import type { Prints } from '../../files/createPrints.ts';
import type { Rooms } from '../../rooms/createRooms.ts';
import type { Database } from '../../storage/tables.ts';
import { createEntries } from '../entries.ts';
import { issuedDoc } from '../issuedDoc.ts';
import { issueFactsOf } from '../issueFactsOf.ts';
import { isTaken } from '../numberSteps.ts';
import type { SignedFiles } from '../signed/signedFiles.ts';
import { withNumber } from '../withNumber.ts';
import { fileNameOf } from './fileNameOf.ts';
import { type HandedOver, handOverFields, toMetadata } from './handOverFields.ts';

export interface HandOverParts {
  readonly db: Database;
  readonly rooms: Rooms;
  readonly paper: Paper;
  readonly prints: Prints;
  readonly looks: Looks;
  readonly signedFiles: SignedFiles;
}

/** What was asked for beside what the plan says. */
export interface Asked {
  readonly pages?: number;
  readonly signer?: string;
  readonly position?: string;
}

/** What leaves for the e-office: its fields, the work copy with the number, the PDF to be signed. */
export function createHandOver({ db, rooms, paper, prints, looks, signedFiles }: HandOverParts) {
  async function read(planId: string) {
    const { doc, approved } = await issuedDoc(db, rooms, planId);
    const entry = (await createEntries(db).ofPlan(planId)).find(isTaken) ?? null;
    const facts = issueFactsOf(doc);
    return { doc, approved, entry, facts, fileName: fileNameOf(entry?.code ?? facts.code, entry) };
  }

  async function gather(planId: string, asked: Asked): Promise<HandedOver & { fileName: string }> {
    const { entry, facts, fileName } = await read(planId);
    const [newest] = await signedFiles.list(planId);
    const pages = newest?.kind === 'pdf' ? newest.comparison.pages : null;
    const people = {
      signer: facts.signer || (asked.signer ?? ''),
      position: facts.position || (asked.position ?? ''),
    };
    return {
      fileName,
      entry,
      facts: { ...facts, ...people },
      pages: pages ?? asked.pages ?? null,
    };
  }

  /** Before there is a number: the very bytes that were approved. */
  async function docx(planId: string): Promise<{ bytes: Uint8Array; fileName: string }> {
    const { doc, approved, entry, fileName } = await read(planId);
    if (!entry && approved) return { bytes: approved.bytes, fileName };
    const { number = null, code = null, datedOn = null } = entry ?? {};
    const filled = withNumber(doc, { number, code, datedOn });
    const state = Y.encodeStateAsUpdate(toYDoc(filled));
    const bytes = await paper.write('docx', { state, title: fileName, look: await looks.get() });
    return { bytes, fileName };
  }

  async function findMade(planId: string, key: string): Promise<Uint8Array | undefined> {
    const made = await db
      .selectFrom('made_pdfs')
      .select('bytes')
      .where('plan_id', '=', planId)
      .where('docx_sha256', '=', key)
      .executeTakeFirst();
    return made?.bytes;
  }

  return {
    docx,

    async card(planId: string, asked: Asked): Promise<HandOverCard> {
      const handed = await gather(planId, asked);
      return { fileName: handed.fileName, fields: handOverFields(handed) };
    },

    async metadata(planId: string, asked: Asked) {
      const handed = await gather(planId, asked);
      return { fileName: handed.fileName, metadata: toMetadata(handed) };
    },

    /**
     * The PDF for signature. It is made once and kept: what comes back can then be known by its first bytes. Throws
     * OfficeError.
     */
    async pdf(planId: string): Promise<{ bytes: Uint8Array; fileName: string }> {
      const { doc, approved, entry, fileName } = await read(planId);
      const look = await looks.get();
      const source = [approved?.sha256 ?? doc.toJSON(), entry?.number, entry?.datedOn, look];
      const key = createHash('sha256').update(JSON.stringify(source)).digest('hex');
      const made = await findMade(planId, key);
      if (made) return { bytes: made, fileName };
      const file = await docx(planId);
      const print = async () => ({ docx: file.bytes, title: fileName, version: key });
      const { bytes } = await prints.pdf(`hand-over ${planId}`, print);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await db
        .insertInto('made_pdfs')
        .values({ plan_id: planId, docx_sha256: key, sha256, bytes, made_at: Date.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { bytes: (await findMade(planId, key)) ?? bytes, fileName };
    },
  };
}

export type HandOver = ReturnType<typeof createHandOver>;
