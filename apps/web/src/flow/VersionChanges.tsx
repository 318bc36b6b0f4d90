import { NativeSelect } from '@mantine/core';
import type { PlanFlow } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { changesUrl, listChanges, type VersionName } from '../api/flow.ts';
import { changeSentence } from './changeSentence.ts';
import { ChangedLine } from './ChangedLine.tsx';
import classes from './Flow.module.css';
import { type Comparison, comparisonsOf } from './comparisonsOf.ts';

/** What reads otherwise between two versions, words struck and added; at first since this person last saw the plan. */
export function VersionChanges({ flow, no }: { flow: PlanFlow; no: number }) {
  const choices = comparisonsOf(flow, no);
  const [picked, setPicked] = useState<string | null>(null);
  const seen = no === flow.versions[0]?.no ? flow.lastSeen : null;
  const chosen = choices.find(({ key }) => key === (picked ?? String(seen)));
  if (choices.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>
        {chosen && chosen.key === String(seen) ? `Khác bản trình ${seen} đã xem` : 'Thay đổi giữa hai bản'}
      </h2>
      <NativeSelect
        aria-label="So sánh với"
        data={[
          { value: '', label: 'Không so sánh' },
          ...choices.map(({ key, label }) => ({ value: key, label })),
        ]}
        value={chosen?.key ?? ''}
        onChange={(event) => setPicked(event.currentTarget.value)}
      />
      {chosen && <Changes key={chosen.key} planId={flow.planId} comparison={chosen} />}
    </section>
  );
}

function Changes({ planId, comparison: { older, newer } }: { planId: string; comparison: Comparison }) {
  const { data, error } = useQuery({
    queryKey: ['versionChanges', planId, newer, older],
    queryFn: () => listChanges(planId, newer, older),
    // A version never changes; the draft does.
    staleTime: isDraft(newer) ? 0 : Infinity,
    meta: { keepsPage: true },
  });
  if (error) return <p role="alert">{toSentence(error)}</p>;
  if (!data) return <p className={classes.quiet}>Đang so sánh…</p>;
  return (
    <>
      <p className={classes.compared}>
        {changeSentence(data)}
        {data.length > 0 && (
          <>
            {' '}
            <a href={changesUrl(planId, newer, older)} download>
              Tải bản theo dõi thay đổi (.docx)
            </a>
          </>
        )}
      </p>
      <ol className={classes.changes}>
        {data.map((change, index) => (
          // A change has no other name than its place in the list, which never changes.
          <li key={`${index}`}>
            <ChangedLine change={change} showsPlace={change.place !== data[index - 1]?.place} />
          </li>
        ))}
      </ol>
    </>
  );
}

const isDraft = (name: VersionName): boolean => name === 'live';
