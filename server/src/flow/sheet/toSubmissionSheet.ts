import type { SubmissionRow, SubmissionSheet } from '@duthao/docx';
import { padTwo } from '@duthao/plan';
import type { FlowEvent, RoundCounts, Version } from '@duthao/protocol';
import type { PaperFacts } from '../../opinions/files/paperFacts.ts';
import type { Standing } from '../standing.ts';
import { eventsOfVersion } from './eventsOfVersion.ts';
import { toDayOf, toMoment } from './toMoment.ts';

/** More would leave no room on the page; the rest is on the leader's screen. */
const MOST_POINTS = 8;

export interface RoundFacts {
  readonly kind: 'opinions' | 'legal';
  readonly no: number;
  readonly isOpen: boolean;
  readonly counts: RoundCounts;
  readonly disputes: readonly { readonly title: string; readonly note: string }[];
}

export interface SheetFacts {
  readonly paper: PaperFacts;
  readonly standing: Standing;
  readonly leadUnit: string;
  readonly drafter: string;
  readonly version: Pick<Version, 'no' | 'by' | 'forWhom' | 'time' | 'sha256'>;
  readonly versions: readonly Pick<Version, 'no' | 'kind'>[];
  readonly events: readonly FlowEvent[];
  /** The earliest first. */
  readonly rounds: readonly RoundFacts[];
}

/** The phiếu trình of one version, as far as the plan has come with it. */
export function toSubmissionSheet(facts: SheetFacts): SubmissionSheet {
  const { paper, leadUnit, standing, events, versions, version } = facts;
  const { during, before } = eventsOfVersion(events, versions, version.no);
  const [year, month] = paper.today.split('-').map(Number) as [number, number];
  const disputes = facts.rounds.flatMap((round) => round.disputes);
  const rows: SubmissionRow[] = [
    { label: 'Văn bản trình', lines: [paper.planTitle, issuedBy(standing)].filter(Boolean) },
    { label: 'Đơn vị trình', lines: [who(facts)] },
    { label: 'Căn cứ, thời hạn', lines: [source(standing)] },
    { label: 'Bản trình', lines: [madeBy(version), `SHA-256: ${version.sha256}`] },
    { label: 'Lấy ý kiến', lines: rounds(facts.rounds) },
    { label: 'Ý kiến khác nhau', lines: disputes.map(({ title, note }) => point(title, note)) },
    { label: 'Vượt bước, lý do', lines: during.flatMap(forced), isGrave: true },
    { label: 'Ý kiến các cấp', lines: [...returned(before), ...during.flatMap(said)] },
    { label: 'Đề xuất', lines: [proposal(standing)] },
  ];
  return {
    head: { superior: paper.agency.name, issuer: leadUnit, place: paper.agency.place, month, year },
    subject: `Về việc ban hành ${paper.planTitle}`,
    to: `Lãnh đạo ${paper.agencyInText}`,
    rows: [
      ...rows.filter(({ lines }) => lines.length > 0),
      { label: 'Ý kiến của lãnh đạo', lines: [], blankLines: 4 },
    ],
    signer: paper.unitHead,
  };
}

const issuedBy = ({ issuedBy: body }: Standing): string => (body === '' ? '' : `Cơ quan ban hành: ${body}.`);

const who = ({ leadUnit, drafter }: SheetFacts): string =>
  drafter === '' ? `${leadUnit}.` : `${leadUnit}; người soạn thảo: ${drafter}.`;

function source({ commission: { assigned_by: by, source: from, due_day: due } }: Standing): string {
  const given = [by && `${by} giao`, from && `theo ${from}`].filter(Boolean).join(' ');
  return `${given || 'Đơn vị tự đề xuất'}${due === null ? '' : `; hạn trình ${toDayOf(due)}`}.`;
}

const madeBy = ({ no, by, forWhom, time }: SheetFacts['version']): string =>
  `Bản trình ${padTwo(no)}, ${inName(by, forWhom)} gửi lúc ${toMoment(time)}.`;

const inName = (name: string, forWhom: string | null): string =>
  forWhom === null ? name : `${name} (thay ${forWhom})`;

function rounds(of: readonly RoundFacts[]): string[] {
  if (of.length === 0) return ['Không lấy ý kiến trên phần mềm.'];
  return of.map(({ kind, no, isOpen, counts }) => {
    const { asked, answered, agreed, remarks, silent, opinions, unanswered } = counts;
    const name = kind === 'legal' ? 'Ý kiến pháp lý' : 'Lấy ý kiến';
    const open = unanswered > 0 ? `, chưa giải trình ${padTwo(unanswered)}` : '';
    const rest = isOpen ? 'chưa trả lời' : 'không có văn bản trả lời';
    return `${name} lần ${padTwo(no)}: hỏi ${padTwo(asked)}, trả lời ${padTwo(answered)} (nhất trí ${padTwo(agreed)}, có ý kiến ${padTwo(remarks)}), ${rest} ${padTwo(silent)}; tổng số ý kiến ${padTwo(opinions)}${open}.`;
  });
}

const point = (title: string, note: string): string => `- ${title}${note && `: ${note}`}`;

/** What was passed over, by whom and why. */
function forced({ kind, actor, forWhom, time, words, openPoints }: FlowEvent): string[] {
  if (kind !== 'force') return [];
  const rest = openPoints.length - MOST_POINTS;
  return [
    `${inName(actor, forWhom)} vẫn trình lúc ${toMoment(time)}. Lý do: ${words}`,
    ...openPoints.slice(0, MOST_POINTS).map((text) => `- ${text}`),
    ...(rest > 0 ? [`- Và ${padTwo(rest)} việc khác chưa xong, xem ở trang trình của văn bản.`] : []),
  ];
}

const opinionKinds: readonly FlowEvent['kind'][] = ['pass', 'opinion', 'return', 'takeBack', 'changeSigner'];

/** What each level did and said; a forced step stands in the row above. */
function said({ kind, act, actor, forWhom, time, words }: FlowEvent): string[] {
  if (!opinionKinds.includes(kind)) return [];
  return [`- ${inName(actor, forWhom)}, ${toMoment(time)}: ${act}${words && `. ${words}`}`];
}

function returned(before: readonly FlowEvent[]): string[] {
  const all = before.filter(({ kind }) => kind === 'return');
  const last = all.at(-1);
  if (!last) return [];
  return [
    `Đã được trả lại ${padTwo(all.length)} lần; lần gần nhất ${inName(last.actor, last.forWhom)}, ${toMoment(last.time)}: ${last.words}`,
  ];
}

function proposal({ issuedBy: body }: Standing): string {
  return body === ''
    ? 'Kính trình lãnh đạo xem xét, phê duyệt và ký ban hành.'
    : `Kính trình lãnh đạo xem xét, phê duyệt để trình ${body} ban hành.`;
}
