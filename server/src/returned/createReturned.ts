import type { ReturnedAnswer, ReturnedList, User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { handOut, type HandedOut } from './handOut.ts';
import { listReturns, readReturn } from './returnedRows.ts';
import type { ReturnedParts } from './ReturnedParts.ts';
import { isOpen, maySelf, sourcesFor } from './sources.ts';
import { takeIn } from './takeIn.ts';
import type { Brought } from './Taking.ts';

/** Copies that go out to Word, and files that come back; each call names the person, whose rights count. */
export function createReturned(parts: ReturnedParts) {
  return {
    handOut: (user: User, planId: string): Promise<HandedOut> => handOut(parts, user, planId),

    async list(user: User, planId: string): Promise<ReturnedList> {
      const { stored, rights } = await parts.plans.open(user, planId);
      const open = isOpen(stored);
      // Who is only asked says his own, and sees not what others sent back.
      const isOnlyAsked = await parts.planRights.isOnlyAsked(user, stored);
      const [reports, sources] = await Promise.all([
        isOnlyAsked ? [] : listReturns(parts.db, planId),
        open ? sourcesFor(parts, user, planId, rights) : [],
      ]);
      return { reports, sources, maySelf: open && maySelf(rights), mayOthers: open && rights.assigns };
    },

    takeIn: (user: User, planId: string, brought: Brought): Promise<ReturnedAnswer> =>
      takeIn(parts, user, planId, brought),

    async file(user: User, planId: string, fileId: string): Promise<{ bytes: Uint8Array; fileName: string }> {
      await parts.plans.open(user, planId);
      await parts.plans.refuseOnlyAsked(user, planId);
      const row = await readReturn(parts.db, planId, fileId);
      if (!row) throw new Refusal('notFound', 'Không có tệp này; đề nghị tải lại trang.');
      return { bytes: row.bytes, fileName: row.file_name };
    },
  };
}

export type Returned = ReturnType<typeof createReturned>;
