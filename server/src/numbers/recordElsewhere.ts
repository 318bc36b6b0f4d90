import type { NumberEntry } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Database } from '../storage/tables.ts';
import { today } from '../today.ts';
import { createEntries } from './entries.ts';
import { issuerKey } from './issuerKey.ts';
import { refuseTaken } from './refuseTaken.ts';
import type { Numbered } from './register.ts';
import { kindOf } from './seriesOf.ts';

export interface Recorded extends Numbered {
  readonly number: string;
  readonly datedOn: string;
}

/** Writes down a number that another system has given; runs in the caller's transaction. */
export async function recordElsewhere(db: Database, wanted: Recorded, now: Date): Promise<NumberEntry> {
  const { code, issuer, facts, planId, signedOn, by, datedOn } = wanted;
  const number = wanted.number.replace(/^0+/, '');
  if (datedOn > today(now)) {
    throw new Refusal('badRequest', 'Ngày của văn bản sau ngày hôm nay; đề nghị kiểm tra lại ngày.');
  }
  const year = Number(datedOn.slice(0, 4));
  await refuseTaken(db, { year, issuer, code, number });
  return createEntries(db).add({
    source: 'elsewhere',
    state: 'taken',
    year,
    series: kindOf(code),
    ordinal: null,
    number,
    code,
    issuer,
    issuer_key: issuerKey(issuer),
    dated_on: datedOn,
    signed_on: signedOn,
    plan_id: planId,
    facts: JSON.stringify(facts),
    recorded_by: by,
    recorded_at: now.getTime(),
  });
}
