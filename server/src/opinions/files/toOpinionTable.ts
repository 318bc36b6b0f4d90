import type { OpinionTable } from '@duthao/docx';
import { dateLine, padTwo, type Plan } from '@duthao/plan';
import type { ResponseKind, Round } from '@duthao/protocol';
import type { PaperFacts } from './paperFacts.ts';
import { toOpinionRows } from './toOpinionRows.ts';

interface Report {
  readonly round: Round;
  readonly leadUnit: string;
  readonly sentPlan: Plan['doc'];
}

/** The table of a round as it stands at this moment. */
export function toOpinionTable({ round, leadUnit, sentPlan }: Report, facts: PaperFacts): OpinionTable {
  const { agency, planTitle, unitHead, today } = facts;
  const [year, month] = today.split('-').map(Number) as [number, number];
  const legal = round.kind === 'legal' ? ' PHÁP LÝ' : '';
  const again = round.no > 1 ? ` (lần ${round.no})` : '';
  return {
    head: { superior: agency.name, issuer: leadUnit, place: agency.place, month, year },
    title: `BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN${legal}`,
    subject: `đối với dự thảo ${planTitle}${again}`,
    summary: [askedLine(round), opinionLine(round), ...standLine(round, today)].filter(Boolean),
    ...toOpinionRows(round, sentPlan),
    signer: unitHead,
  };
}

/** For the tờ trình, too. Silence is never consent here. */
function askedLine({ counts, isOpen, addressees }: Round): string {
  const { asked, answered, agreed, remarks, silent } = counts;
  const who = addressees.some(({ kind }) => kind === 'person')
    ? 'cơ quan, đơn vị, cá nhân'
    : 'cơ quan, đơn vị';
  const rest = isOpen ? 'chưa trả lời' : 'không có văn bản trả lời';
  return `Tổng số ${who} được lấy ý kiến: ${padTwo(asked)}; đã trả lời: ${padTwo(answered)} (nhất trí: ${padTwo(agreed)}; có ý kiến: ${padTwo(remarks)}); ${rest}: ${padTwo(silent)}.`;
}

function opinionLine({ counts, opinions }: Round): string {
  if (counts.opinions === 0) return '';
  const of = (kind: ResponseKind): string =>
    padTwo(opinions.filter(({ response }) => response?.kind === kind).length);
  const open = counts.unanswered > 0 ? `; chưa giải trình: ${padTwo(counts.unanswered)}` : '';
  return `Tổng số ý kiến: ${padTwo(counts.opinions)}; tiếp thu: ${of('accepted')}; tiếp thu một phần: ${of('partly')}; giải trình: ${of('explained')}${open}.`;
}

/** While the round is open the table holds for a day only. */
function standLine({ isOpen, due }: Round, today: string): string[] {
  if (!isOpen) return [];
  return [`Số liệu đến ${inWords(today)}; thời hạn trả lời: ${inWords(due)}.`];
}

export function inWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dateLine({ place: null, day: date, month, year });
}
