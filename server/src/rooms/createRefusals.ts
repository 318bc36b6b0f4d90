import { fromYDoc, nameOfPlace, placesOf } from '@duthao/plan';
import type { RefusalReason, RefusedPlace, ServerMessage, User } from '@duthao/protocol';
import type { Audit } from '../accounts/audit.ts';
import type { Log } from '../log.ts';
import type { PlanRows } from '../plans/planRows.ts';
import type { PlaceOwners, PlanRightsOf } from '../rights/planRights.ts';
import type { UpdateRefused } from './ChannelClosed.ts';
import { createRefusalLimit } from './createRefusalLimit.ts';
import type { Room } from './Room.ts';

export interface RefusalParts {
  readonly audit: Audit;
  readonly planRows: PlanRows;
  readonly planRights: PlanRightsOf;
  readonly log: Log;
}

/** One line in so many milliseconds for each person, plan and reason; a flood is one line, with its number. */
const LINE_EVERY = 60_000;

/** Said of what lies outside all places. */
const REST = 'Phần chung của kế hoạch';

/** What follows from a refusal: the person is told which place and whose, the audit log gets its line. */
export function createRefusals({ audit, planRows, planRights, log }: RefusalParts) {
  const limit = createRefusalLimit();
  const lines = new Map<string, { at: number; unsaid: number }>();

  async function placeOf(room: Room, placeId: string | null): Promise<RefusedPlace | undefined> {
    const plan = await planRows.find(room.planId);
    if (!plan) return undefined;
    return describe(room, placeId, await planRights.ownersOf(plan));
  }

  /** How many before this one were not written down; null when this one is not either. */
  function countUnsaid(key: string, now: number): number | null {
    const last = lines.get(key);
    if (last && now - last.at < LINE_EVERY) {
      last.unsaid += 1;
      return null;
    }
    for (const [other, { at, unsaid }] of lines) {
      if (unsaid === 0 && now - at >= LINE_EVERY) lines.delete(other);
    }
    lines.set(key, { at: now, unsaid: 0 });
    return last?.unsaid ?? 0;
  }

  async function writeLine(room: Room, user: User, why: RefusalReason, place?: RefusedPlace): Promise<void> {
    const unsaid = countUnsaid(`${user.id} ${room.planId} ${why}`, Date.now());
    if (unsaid === null) return;
    const plan = await planRows.find(room.planId);
    const where = place ? `${place.name} (${place.owners.join(', ')})` : '';
    const times = unsaid > 0 ? `trước đó còn ${unsaid} lần nữa` : '';
    const detail = [sentences[why], where, times].filter(Boolean).join('; ');
    await audit.transact(async (_trx, record) =>
      record({
        actor: { id: user.id, name: user.name },
        action: 'updateRefused',
        subject: { id: room.planId, name: plan?.title ?? '' },
        detail,
      }),
    );
  }

  return {
    /** Whether this person has sent so much that was refused that the plan is closed to him for a while. */
    isCutOff: (userId: string, planId: string): boolean => limit.isCutOff(`${userId} ${planId}`),

    /** Counts the refusal and writes it down. Null when it was one too many: the person is not answered any more. */
    async take(room: Room, user: User, refused: UpdateRefused): Promise<ServerMessage | null> {
      const { why, detail, placeId } = refused;
      log.warn({ planId: room.planId, userId: user.id, why, detail }, 'an update was refused');
      const isAnswered = limit.spend(`${user.id} ${room.planId}`);
      const isPlaced = isAnswered && placeId !== undefined;
      const place = isPlaced ? await placeOf(room, placeId) : undefined;
      // Moved text is nobody's fault and comes again by itself.
      if (why !== 'sectionMoved') await writeLine(room, user, why, place);
      return isAnswered ? { kind: 'refused', reason: why, ...(place ? { place } : {}) } : null;
    },
  };
}

export type Refusals = ReturnType<typeof createRefusals>;

const sentences: Readonly<Record<RefusalReason, string>> = {
  malformed: 'Dữ liệu gửi lên không đọc được',
  schema: 'Nội dung không hợp cấu trúc kế hoạch',
  clientId: 'Gửi dưới danh nghĩa phiên làm việc của người khác',
  gap: 'Thay đổi thiếu phần đi trước',
  sectionMoved: 'Mục đã được chuyển chỗ',
  foreignPlace: 'Sửa phần không được giao',
  frozen: 'Sửa khi không được sửa văn bản',
  suggestion: 'Sửa đề nghị hoặc ý kiến của người khác',
  placeOrder: 'Chuyển phần của đơn vị khác',
  readOnly: 'Sửa khi chỉ được đọc',
  tooLarge: 'Gửi nhiều hơn mức cho phép trong một lần',
};

function describe({ ydoc }: Room, placeId: string | null, owners: PlaceOwners): RefusedPlace {
  const places = readPlaces(ydoc);
  const place = places.find(({ id }) => id === placeId);
  if (!place) return { id: null, name: REST, owners: [...owners.rest] };
  let units = owners.rest;
  for (let at: typeof place | undefined = place; at;) {
    const given = owners.places[at.id];
    if (given) {
      units = given;
      break;
    }
    const above: string | null = at.parentId;
    at = places.find(({ id }) => id === above);
  }
  return { id: place.id, name: nameOfPlace(place, places), owners: [...units] };
}

function readPlaces(ydoc: Room['ydoc']) {
  try {
    return placesOf(fromYDoc(ydoc));
  } catch (error) {
    // Two honest people have just broken it together, and its repair is on the way.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
