import { Button, MultiSelect } from '@mantine/core';
import { mayWrite } from '@duthao/plan';
import type { Assignment } from '@duthao/protocol';
import { useState } from 'react';
import { markPlace, namePeople } from '../api/places.ts';
import { useUnits } from '../people/useUnits.ts';
import { useSession } from '../session/SessionContext.ts';
import { UnitName } from '../ui/UnitName.tsx';
import { toDay as toClockDay } from '../ui/clock.ts';
import { Problem } from '../units/Problem.tsx';
import { toDay } from '../units/toDay.ts';
import classes from './Places.module.css';
import type { PlacesOf } from './PlacesOf.ts';
import { statusNames, statusOf } from './statusOf.ts';
import { usePlaceAct } from './usePlaces.ts';

interface Props {
  planId: string;
  places: PlacesOf;
  assignment: Assignment;
}

/** One unit's part: who of it writes, how far they are, and the next step for whom it concerns. */
export function UnitPart({ planId, places, assignment }: Props) {
  const units = useUnits();
  const { unitId, placeId, due, done, confirmed } = assignment;
  const isHead = places.answer.rights.heads.includes(unitId);
  const acting = usePlaceAct(planId, ({ what, is }: { what: 'done' | 'confirmed'; is: boolean }) =>
    markPlace(planId, placeId, what, { unitId, is }),
  );
  const may = useMayMark(places, assignment);
  const told = confirmed ?? done;
  return (
    <section className={classes.part}>
      <h3>
        <UnitName unit={units.of(unitId)} />
      </h3>
      <p className={classes.note}>
        {assignment.name}: {statusNames[statusOf(assignment)].toLowerCase()}
        {told &&
          ` (${places.nameOf(told.by)}${told.forWhom === null ? '' : ` thay ${told.forWhom}`}, ${toClockDay(new Date(told.at))})`}
        {due !== null && `; hạn gửi ${toDay(due)}`}
      </p>
      {isHead ? (
        <NamePeople planId={planId} places={places} assignment={assignment} />
      ) : (
        assignment.userIds.length > 0 && (
          <p className={classes.note}>
            Người viết: {assignment.userIds.map((id) => places.nameOf(id)).join(', ')}
          </p>
        )
      )}
      <div className={classes.acts}>
        {!done && may.done && (
          <Button variant="default" onClick={() => acting.mutate({ what: 'done', is: true })}>
            Đã xong phần tôi
          </Button>
        )}
        {!confirmed && isHead && (
          <Button
            variant={done ? 'filled' : 'default'}
            onClick={() => acting.mutate({ what: 'confirmed', is: true })}
          >
            Xác nhận
          </Button>
        )}
        {done && (may.done || may.reopen) && (
          <Button variant="default" onClick={() => acting.mutate({ what: 'done', is: false })}>
            Viết tiếp
          </Button>
        )}
      </div>
      <Problem error={acting.error} />
    </section>
  );
}

function useMayMark(places: PlacesOf, { placeId, unitId, userIds }: Assignment) {
  const { user } = useSession();
  const { writing, heads, assigns } = places.answer.rights;
  const isOwn = user.unitIds.includes(unitId) && (userIds.length === 0 || userIds.includes(user.id));
  const writes = mayWrite(writing, placeId, () => null);
  const isForOther = user.actsFor.some(({ id }) => userIds.includes(id));
  return { done: writes && (isOwn || isForOther || heads.includes(unitId)), reopen: assigns };
}

function NamePeople({ planId, places, assignment: { placeId, unitId, userIds } }: Props) {
  const [named, setNamed] = useState<string[]>([...userIds]);
  const [choosing, setChoosing] = useState(false);
  const naming = usePlaceAct(planId, (chosen: string[]) =>
    namePeople(planId, placeId, { unitId, userIds: chosen }),
  );
  const members = places.answer.people.filter(({ unitIds }) => unitIds.includes(unitId));
  const isChanged = named.length !== userIds.length || named.some((id) => !userIds.includes(id));
  return (
    <>
      <div className={classes.row}>
        <MultiSelect
          className={classes.grow}
          label="Giao cho người của đơn vị"
          placeholder={named.length === 0 ? 'Cả đơn vị' : ''}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={named}
          onChange={(chosen) => {
            setNamed(chosen);
            setChoosing(false);
          }}
          dropdownOpened={choosing}
          onDropdownOpen={() => setChoosing(true)}
          onDropdownClose={() => setChoosing(false)}
          searchable
          nothingFoundMessage="Đơn vị không có người này"
        />
        <Button
          variant="default"
          disabled={!isChanged}
          loading={naming.isPending}
          onClick={() => naming.mutate(named)}
        >
          Giao người
        </Button>
      </div>
      <Problem error={naming.error} />
    </>
  );
}
