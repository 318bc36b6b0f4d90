import { asItStands, fromYDoc } from '@duthao/plan';
import type { FlowOffer, flowActSchema, OpenPoint, PlanState, SignerChange, Version } from '@duthao/protocol';
import * as Y from 'yjs';
import type { z } from 'zod';
import type { Looks } from '../accounts/looks.ts';
import type { Paper } from '../files/createPaper.ts';
import { Refusal } from '../refusal.ts';
import type { Inside } from '../rooms/Room.ts';
import type { Database } from '../storage/tables.ts';
import type { Seat } from './access.ts';
import { openPointsOf } from './openPoints.ts';
import { changeSigner } from './signer.ts';
import type { Standing } from './standing.ts';
import { findStep, isBefore, isOpen } from './steps.ts';
import { isOne } from './stepPeople.ts';
import { type Content, findLastVersion, haveSameWords, toContent, toDoc } from './versions.ts';

export type WantedAct = z.output<typeof flowActSchema>;

/** What an act is about, read in the plan's queue: nothing of it changes before the act is on the disk. */
export interface Doing {
  readonly standing: Standing;
  readonly offer: FlowOffer;
  readonly seat: Seat;
  readonly actorId: string;
  readonly wanted: WantedAct;
  readonly inside: Inside;
}

/** What comes of an act. */
export interface Deed {
  readonly to: PlanState;
  readonly version?: { readonly kind: Version['kind']; readonly content: Content };
  /** What was still open; `forced` when it was passed over by a reason. */
  readonly openPoints?: readonly OpenPoint[];
  readonly forced?: boolean;
}

export interface DeedParts {
  readonly db: Database;
  readonly paper: Paper;
  readonly looks: Looks;
}

/** Works out what comes of an act, before anything is written; throws a Refusal where it cannot be. */
export function createDeeds({ db, paper, looks }: DeedParts) {
  const contentOf = ({ ydoc }: Pick<Inside, 'ydoc'>): Promise<Content> => toContent(ydoc, paper, looks);

  /** Content goes on: as a new version out of the draft, or as the one the head was shown. */
  async function submit(doing: Doing): Promise<Deed> {
    const { standing, offer, wanted, inside, seat } = doing;
    const { state, planId } = standing;
    const openPoints = await openPointsOf(db, planId, fromYDoc(inside.ydoc));
    const holds = openPoints.some((point) => point.holds);
    const to = offer.to ?? state;
    const isReport = to === 'headApproval';
    if (holds && !isReport) checkForce(standing, seat, wanted);
    const version = isOpen(state)
      ? { kind: 'submitted' as const, content: await contentOf(inside) }
      : undefined;
    return { to, version, openPoints, forced: holds && !isReport };
  }

  /** Who checks the form may have mended it; every word must be as it was submitted. */
  async function takeFormFixes({ standing, inside }: Doing): Promise<Deed['version']> {
    const last = await findLastVersion(db, standing.planId);
    const now = asItStands(fromYDoc(inside.ydoc));
    const before = last && toDoc(last.plan);
    if (!before || before.eq(now)) return undefined;
    if (!haveSameWords(before, now)) {
      throw new Refusal(
        'conflict',
        'Câu chữ đã khác bản được trình nên không chuyển tiếp được; đề nghị sửa lại cho khớp hoặc trả lại đơn vị soạn thảo.',
      );
    }
    return { kind: 'formFixed', content: await contentOf(inside) };
  }

  async function pass(doing: Doing): Promise<Deed> {
    const { standing, offer, wanted } = doing;
    if (offer.submits) return submit(doing);
    const last = await findLastVersion(db, standing.planId);
    if ((last?.no ?? null) !== wanted.version) throw stale();
    const version = standing.state === 'checks' ? await takeFormFixes(doing) : undefined;
    return { to: offer.to ?? standing.state, version };
  }

  async function replaceSigner({ standing, wanted, inside, actorId }: Doing): Promise<Deed> {
    const { signer } = wanted;
    if (!signer || Object.keys(signer).length === 0) {
      throw new Refusal('badRequest', 'Cần ghi người ký, tháng ký hoặc độ khẩn mới.');
    }
    const version = { kind: 'signerChanged' as const, content: await contentOf(changedCopy(inside, signer)) };
    // What cannot be written as a file changes nothing in the plan.
    await inside.change(actorId, (ydoc, origin) => changeSigner(ydoc, signer, origin));
    const asksAgain = !isBefore(standing.state, 'approval') && findStep(standing, 'approval');
    return { to: asksAgain ? 'approval' : standing.state, version };
  }

  return async (doing: Doing): Promise<Deed> => {
    const { standing, offer } = doing;
    if (needsReason.includes(offer.kind) && doing.wanted.reason === '') {
      throw new Refusal('badRequest', 'Cần ghi rõ lý do hoặc nội dung ý kiến trước khi gửi.');
    }
    if (offer.kind === 'pass') return pass(doing);
    if (offer.kind === 'changeSigner') return replaceSigner(doing);
    if (offer.kind === 'force') {
      const version = standing.state === 'checks' ? await takeFormFixes(doing) : undefined;
      return { to: offer.to ?? standing.state, version, forced: true, openPoints: skipped(standing) };
    }
    return { to: offer.to ?? standing.state };
  };
}

const needsReason: readonly FlowOffer['kind'][] = ['return', 'force', 'opinion', 'recall'];

function changedCopy({ ydoc }: Inside, signer: SignerChange): { ydoc: Y.Doc } {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  changeSigner(copy, signer, null);
  return { ydoc: copy };
}

/** Whoever answers for the content, or chánh văn phòng, may submit with open points, and says why. */
function checkForce(standing: Standing, { user }: Seat, { reason }: WantedAct): void {
  if (reason !== '' && (isOne(user, 'head', standing) || isOne(user, 'chiefOfOffice', standing))) return;
  throw new Refusal(
    'conflict',
    'Còn việc chưa xong nên chưa trình được; xử lý xong, hoặc trưởng đơn vị chủ trì, chánh văn phòng vẫn trình và nêu lý do.',
  );
}

/** The acts that a forced step leaves out. */
function skipped(standing: Standing): OpenPoint[] {
  const acts = findStep(standing, standing.state)?.acts ?? [];
  return acts
    .filter(({ id }) => !standing.passed.includes(id))
    .map(({ name }) => ({ kind: 'form', text: `Chưa có: ${name}.`, holds: true }));
}

export function stale(): Refusal {
  return new Refusal(
    'conflict',
    'Văn bản vừa chuyển sang bước khác hoặc có bản mới; đề nghị xem lại rồi thực hiện.',
  );
}
