import type { PaperSigner } from '@duthao/docx';
import { type Plan, toCapitals } from '@duthao/plan';
import type { Agency } from '@duthao/protocol';
import { signerOf } from '../../flow/signer.ts';
import { standingOf } from '../../flow/standing.ts';
import type { Database } from '../../storage/tables.ts';
import { nameInText } from './nameInText.ts';
import { positionOf } from './positionOf.ts';

/** What a paper about a round says that is not of the round. */
export interface PaperFacts {
  readonly agency: Agency;
  /** The agency as it stands in running text. */
  readonly agencyInText: string;
  /** "Kế hoạch bồi dưỡng giáo viên năm học 2026 - 2027". */
  readonly planTitle: string;
  /** Of the unit that leads. */
  readonly unitCode: string;
  readonly unitHead: PaperSigner;
  /** Who signs for the agency, as the plan names him; in brackets when another body issues the plan. */
  readonly leader: PaperSigner;
  /** What asked for the plan. */
  readonly source: string;
  /** ISO day in Vietnam. */
  readonly today: string;
}

export async function readPaperFacts(
  db: Database,
  planId: string,
  { agency, title, sentPlan, today }: { agency: Agency; title: string; sentPlan: Plan['doc']; today: string },
): Promise<PaperFacts> {
  const { leadUnitIds, commission, issuedBy } = await standingOf(db, planId);
  const unitId = leadUnitIds[0] ?? '';
  const unit = await db
    .selectFrom('units')
    .select(['name', 'code'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  const head = await db
    .selectFrom('roles')
    .innerJoin('users', 'users.id', 'roles.user_id')
    .select('users.name')
    .where('roles.unit_id', '=', unitId)
    .where('role', '=', 'head')
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return {
    agency,
    agencyInText: nameInText(agency.name, sentPlan),
    planTitle: fullTitle(sentPlan, title),
    unitCode: unit?.code ?? '',
    unitHead: {
      authority: '',
      position: unit ? positionOf(unit.name) : '[CHỨC VỤ NGƯỜI KÝ]',
      name: head?.name ?? '[Họ và tên]',
    },
    leader: issuedBy === '' ? leaderOf(sentPlan) : unknownLeader,
    source: commission.source,
    today,
  };
}

const unknownLeader: PaperSigner = { authority: '', position: '[CHỨC VỤ NGƯỜI KÝ]', name: '[Họ và tên]' };

function leaderOf(plan: Plan['doc']): PaperSigner {
  const signer = signerOf(plan);
  if (!signer?.position) return unknownLeader;
  return { ...signer, name: signer.name || '[Họ và tên]' };
}

/** The kind and the trích yếu in one line, as it stands in running text. */
function fullTitle(plan: Plan['doc'], subject: string): string {
  const typed = plan.children
    .find(({ type }) => type.name === 'docTitle')
    ?.children.find(({ type }) => type.name === 'docType')?.textContent;
  const kind = (typed?.trim() || 'Kế hoạch').toLocaleLowerCase('vi');
  return `${toCapitals(kind.slice(0, 1))}${kind.slice(1)} ${inText(subject)}`;
}

/** "Triển khai …" is written small after "Kế hoạch"; a name ("Hà Nội …") is not. */
function inText(subject: string): string {
  const [first = '', second = ''] = subject.split(' ');
  const isName = second === '' || second.slice(0, 1) !== second.slice(0, 1).toLocaleLowerCase('vi');
  const isPlain = first.slice(1) === first.slice(1).toLocaleLowerCase('vi');
  return isName || !isPlain ? subject : subject.slice(0, 1).toLocaleLowerCase('vi') + subject.slice(1);
}
