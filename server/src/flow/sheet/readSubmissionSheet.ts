import type { SubmissionSheet } from '@duthao/docx';
import type { People } from '../../accounts/people.ts';
import { countsOf } from '../../opinions/countsOf.ts';
import { readPaperFacts } from '../../opinions/files/paperFacts.ts';
import { roundsOfVersion } from '../../opinions/frozen.ts';
import type { Database } from '../../storage/tables.ts';
import { today } from '../../today.ts';
import type { Standing } from '../standing.ts';
import { listEvents, nameOf } from '../readPlanFlow.ts';
import { listVersions, type StoredVersion, toDoc } from '../versions.ts';
import { type RoundFacts, toSubmissionSheet } from './toSubmissionSheet.ts';

/** The phiếu trình of a version, with the opinions as they stood when it was submitted. */
export async function readSubmissionSheet(
  { db, people }: { readonly db: Database; readonly people: People },
  standing: Standing,
  version: StoredVersion,
): Promise<{ title: string; sheet: SubmissionSheet }> {
  const { planId } = standing;
  const { no, title } = version;
  const told = { agency: await people.agency(), title, sentPlan: toDoc(version.plan), today: today() };
  const [paper, versions, events, rounds, leadUnit, drafter] = await Promise.all([
    readPaperFacts(db, planId, told),
    listVersions(db, planId, 'assigned'),
    listEvents(db, planId),
    roundsOf(db, version),
    nameOf(db, 'units', standing.leadUnitIds[0] ?? null),
    nameOf(db, 'users', standing.drafterId),
  ]);
  const { user_name: by, for_name: forWhom, sha256 } = version;
  const sheet = toSubmissionSheet({
    paper,
    standing,
    leadUnit: leadUnit ?? '',
    drafter: drafter ?? '',
    version: { no, by, forWhom, sha256, time: new Date(version.time).toISOString() },
    versions,
    events,
    rounds,
  });
  return { title, sheet };
}

async function roundsOf(db: Database, version: StoredVersion): Promise<RoundFacts[]> {
  return (await roundsOfVersion(db, version))
    .map(({ row, addressees, opinions, disputes }) => ({
      kind: row.kind === 'legal' ? ('legal' as const) : ('opinions' as const),
      no: row.no,
      isOpen: row.closed_at === null,
      counts: countsOf(addressees, opinions),
      disputes: disputes.map(({ title, note }) => ({ title, note })),
    }))
    .toReversed();
}
