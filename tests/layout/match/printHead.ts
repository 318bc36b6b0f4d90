import type { Plan } from '@duthao/plan';
import { capitals, type Line } from './Expected.ts';
import { month, twoDigits } from './numbers.ts';

type Node = Plan['doc'];

export const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';

interface Attrs {
  readonly superior: string | null;
  readonly issuer: string | null;
  readonly issuerInText: string | null;
  readonly number: string | null;
  readonly code: string | null;
  readonly urgency: string | null;
  readonly place: string | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

const attrsOf = (node: Node): Attrs => node.attrs as unknown as Attrs;

/** "05/KH-UBND"; a number that is still to come leaves a gap (nd30 4.3). */
function numberOf({ number, code }: Attrs): string {
  const written = number && /^\d+$/.test(number) ? twoDigits(Number(number)) : (number ?? '');
  return `${written}/${code ?? ''}`;
}

const dateOf = ({ day, month: inYear, year }: Attrs): string =>
  `ngày ${day === null ? '' : twoDigits(day)} tháng ${inYear === null ? '' : month(inYear)} năm ${year ?? ''}`;

/** Ô 1 to 4; `numbered` is false for the plan that a decision issues (nd30 5.1). */
export function headOf(letterhead: Node, numbered: boolean): Line[] {
  const attrs = attrsOf(letterhead);
  const place = attrs.place ? `${attrs.place}, ` : '';
  const lines: Line[] = [
    { role: 'superior', text: capitals(attrs.superior ?? '') },
    { role: 'issuer', text: capitals(attrs.issuer ?? '') },
    { role: 'quocHieu', text: QUOC_HIEU },
    { role: 'tieuNgu', text: TIEU_NGU },
  ];
  if (!numbered) return lines;
  return [
    ...lines,
    { role: 'number', text: `Số: ${numberOf(attrs)}` },
    { role: 'date', text: place + dateOf(attrs) },
    ...(attrs.urgency ? [{ role: 'urgency' as const, text: attrs.urgency }] : []),
  ];
}

/** "Kế hoạch số 12/KH-SNV ngày 03 tháng 02 năm 2026 của Sở …" (nd30 5). */
export function named(type: string, letterhead: Node): string {
  const attrs = attrsOf(letterhead);
  const issuer = attrs.issuerInText ?? attrs.issuer ?? '';
  return `${type} số ${numberOf(attrs)} ${dateOf(attrs)} của ${issuer}`;
}
