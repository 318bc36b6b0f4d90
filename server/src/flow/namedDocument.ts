import { dateLine, numberLine, type Plan } from '@duthao/plan';
import { findIn, issuePart } from '../numbers/issuePart.ts';
import { issueFactsOf } from '../numbers/issueFactsOf.ts';

/** How other documents name an issued one: "Kế hoạch số 95/KH-SNV ngày 03 tháng 02 năm 2026". */
export function namedDocument(doc: Plan['doc']): string {
  const head = findIn(issuePart(doc), 'letterhead')?.attrs;
  const number = numberLine({ number: head?.number ?? null, code: head?.code ?? null }).replace('Số: ', '');
  const { day = null, month = null, year = null } = head ?? {};
  const { typeName } = issueFactsOf(doc);
  return `${typeName} số ${number} ${dateLine({ place: null, day, month, year })}`.replace(/\s+/g, ' ');
}
