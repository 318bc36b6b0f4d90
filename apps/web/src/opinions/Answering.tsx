import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import type { Opinion, Round } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { listPlaceNames } from '../api/opinions.ts';
import { Card } from '../ui/Card.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import { Disputes } from './Disputes.tsx';
import { equalOpinions } from './equalOpinions.ts';
import { groupOpinions } from './groupOpinions.ts';
import { OpinionItem } from './OpinionItem.tsx';
import classes from './Opinions.module.css';
import { RespondBar } from './RespondBar.tsx';
import { useTicks } from './useTicks.ts';

/** Tiếp thu, giải trình: every opinion that came in, and an answer to one or to many of them at once. */
export function Answering({ planId, round }: { planId: string; round: Round }) {
  const { opinions, addressees, mayRespond } = round;
  const [by, setBy] = useState<'place' | 'giver'>('place');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [begun, setBegun] = useState(0);
  const places = useQuery({
    queryKey: ['places', planId],
    queryFn: () => listPlaceNames(planId),
    staleTime: 60_000,
    retry: false,
  });
  const ticks = useTicks(opinions.map(({ id }) => id));
  // An answer is given anew to all that share it, and the form begins with its words.
  const begin = (opinion: Opinion) => {
    ticks.set(opinions.filter((other) => sharesResponse(opinion, other)).map(({ id }) => id));
    setBegun(begun + 1);
  };
  const same = useMemo(() => new Map(equalOpinions(opinions).flatMap(withPeers)), [opinions]);
  if (opinions.length === 0) {
    return (
      <ListMessage
        title="Chưa có ý kiến nào"
        text="Ý kiến của đơn vị hiện ở đây sau khi trưởng đơn vị gửi; ý kiến của nơi ngoài cơ quan hiện sau khi được nhập thay."
      />
    );
  }
  // What is ticked stays in sight although it was just answered.
  const shown = opinions.filter(({ id, response }) => !onlyOpen || response === null || ticks.has(id));
  const order = places.data?.map(({ id }) => id);
  const left = opinions.filter(({ response }) => response === null);
  return (
    <>
      <Disputes planId={planId} round={round} />
      <Card id="y-kien-giai-trinh" title="Ý kiến, giải trình">
        <div className={classes.choices}>
          <SegmentedControl
            size="xs"
            aria-label="Xếp ý kiến"
            data={[
              { value: 'place', label: 'Theo mục' },
              { value: 'giver', label: 'Theo nơi góp ý' },
            ]}
            value={by}
            onChange={(value) => setBy(value === 'giver' ? 'giver' : 'place')}
          />
          <Checkbox
            label={`Chỉ ý kiến chưa giải trình (${twoDigits(left.length)})`}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
        </div>
        {shown.length === 0 && <p className={classes.good}>Mọi ý kiến đã được giải trình.</p>}
        {groupOpinions(shown, by, addressees, order).map(({ key, heading, opinions: own }) => (
          <section key={key} className={classes.group} aria-label={heading}>
            <h3>
              {heading} ({twoDigits(own.length)})
            </h3>
            {own.map((opinion) => (
              <OpinionItem
                key={opinion.id}
                planId={planId}
                round={round}
                opinion={opinion}
                by={by}
                peers={same.get(opinion.id) ?? 0}
                ticks={mayRespond ? ticks : null}
                onBegin={() => begin(opinion)}
              />
            ))}
          </section>
        ))}
        {mayRespond && ticks.ids.length > 0 && (
          <RespondBar key={begun} planId={planId} round={round} ticks={ticks} />
        )}
        {mayRespond && ticks.ids.length === 0 && left.length > 1 && (
          <div className={classes.acts}>
            <Button size="compact-sm" variant="subtle" onClick={() => ticks.set(left.map(({ id }) => id))}>
              Chọn cả {twoDigits(left.length)} ý kiến chưa giải trình
            </Button>
          </div>
        )}
      </Card>
    </>
  );
}

function sharesResponse(opinion: Opinion, other: Opinion): boolean {
  const groupId = opinion.response?.groupId ?? null;
  return other.id === opinion.id || (groupId !== null && other.response?.groupId === groupId);
}

/** Each of a group with the number of the others. */
const withPeers = (group: readonly { id: string }[]): [string, number][] =>
  group.map(({ id }) => [id, group.length - 1]);
