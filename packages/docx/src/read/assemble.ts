import type { Finding } from '@duthao/plan';
import { toPlan } from './build/toPlan.ts';
import { findForeignHead } from './findForeignHead.ts';
import { findGaps } from './findGaps.ts';
import { findGarbled } from './findGarbled.ts';
import { findLostWords } from './lostWords.ts';
import { findRenumbered } from './findRenumbered.ts';
import { ImportError } from './importError.ts';
import type { ImportedPlan } from './importedPlan.ts';
import type { SourceLine } from './lines/sourceLine.ts';
import type { Recognised } from './parts/recognised.ts';
import { recognise } from './recognise.ts';
import { refuseForeign } from './refuseForeign.ts';
import { withoutReview } from './withoutReview.ts';
import { withIssuerInText } from './withIssuerInText.ts';

const NO_PLAN =
  'Không thấy kế hoạch nào trong tệp này: không có dòng KẾ HOẠCH và các mục I, II; đề nghị chọn tệp khác.';

/** Makes the plan of the lines of any source; `text` is all that the source says. Throws ImportError. */
export function assemble(
  lines: readonly SourceLine[],
  text: string,
  said: readonly Finding[],
  newId: () => string,
  properties: Readonly<Record<string, string>> = {},
): Omit<ImportedPlan, 'threads' | 'hasChanges'> {
  refuseForeign(lines);
  const doubts = [...findGarbled(text), ...findForeignHead(text)];
  const { found: bare, findings } = recognise(lines);
  const found = lines.some(isOurs) ? withIssuerInText(bare, properties) : bare;
  if (!isPlan(found) && !lines.some(isOurs)) throw new ImportError('notAPlan', NO_PLAN);
  const { plan, recognised } = toPlan(found, newId);
  const all = [...doubts, ...said, ...findings, ...findRenumbered(found, plan.doc), ...findGaps(found)];
  return {
    value: plan,
    findings: [...all, ...findLostWords(text, withoutReview(plan.doc), all)],
    recognised,
  };
}

/** A file in our styles is a plan however little stands in it. */
function isOurs({ known }: SourceLine): boolean {
  const kind = known?.role?.kind;
  return kind !== undefined && kind !== 'recipient' && kind !== 'recipientsLabel';
}

/** A title and one part of a plan, or two sections that show where the rest was. */
function isPlan(found: Recognised): boolean {
  const tops = found.sections.filter(({ level }) => level === 1).length;
  const parts = [
    tops > 0,
    found.bases.length > 0,
    found.letterhead.code,
    found.endorsement.recipients.length > 0,
    found.decision,
  ];
  return found.docType !== '' ? parts.some(Boolean) : tops > 1;
}
