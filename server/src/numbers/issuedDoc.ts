import { asItStands, fromYDoc } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { approvedOf } from '../flow/approvedOf.ts';
import type { Rooms } from '../rooms/createRooms.ts';
import type { Database } from '../storage/tables.ts';

export interface IssuedDoc {
  readonly doc: Node;
  /** Milliseconds since 1970; null where nobody recorded it. */
  readonly signedAt: number | null;
  /** The .docx that was approved, and its SHA-256; null where the text was never submitted. */
  readonly approved: { readonly bytes: Uint8Array; readonly sha256: string } | null;
}

/** What is numbered and issued: the approved version; of a plan that never had one, the text as it stands. */
export async function issuedDoc(db: Database, rooms: Rooms, planId: string): Promise<IssuedDoc> {
  const approved = await approvedOf(db, planId);
  if (approved) return { doc: approved.doc, signedAt: approved.signedAt, approved };
  const doc = await rooms.use(planId, (room) => room.read((ydoc) => asItStands(fromYDoc(ydoc))));
  return { doc, signedAt: null, approved: null };
}
