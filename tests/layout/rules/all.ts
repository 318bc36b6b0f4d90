import { annexes } from './annexes.ts';
import { attachedPlan } from './attachedPlan.ts';
import { bases } from './bases.ts';
import { body } from './body.ts';
import { construction } from './construction.ts';
import { drawnLines } from './drawnLines.ts';
import { ending } from './ending.ts';
import { fonts } from './fonts.ts';
import { footnotes } from './footnotes.ts';
import { head } from './head.ts';
import { headings } from './headings.ts';
import { looks } from './looks.ts';
import { markers, numberLine } from './numberLine.ts';
import { page } from './page.ts';
import { pageNumbers } from './pageNumbers.ts';
import { placingTables } from './placingTables.ts';
import { properties } from './properties.ts';
import { recipients } from './recipients.ts';
import { references } from './references.ts';
import type { Rule } from './Rule.ts';
import { signature } from './signature.ts';
import { tables } from './tables.ts';
import { textArea } from './textArea.ts';
import { title } from './title.ts';
import { urgency } from './urgency.ts';
import { words } from './words.ts';

export const rules: readonly Rule[] = [
  words,
  page,
  textArea,
  fonts,
  pageNumbers,
  looks,
  head,
  numberLine,
  drawnLines,
  urgency,
  title,
  bases,
  body,
  headings,
  markers,
  ending,
  tables,
  footnotes,
  signature,
  recipients,
  annexes,
  attachedPlan,
  placingTables,
  construction,
  properties,
  references,
];
