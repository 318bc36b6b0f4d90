import { Button, MultiSelect } from '@mantine/core';
import type { Assigning } from '@duthao/protocol';
import { useState } from 'react';
import { assignPlace } from '../api/places.ts';
import { useUnits } from '../people/useUnits.ts';
import { Problem } from '../units/Problem.tsx';
import { toDay } from '../units/toDay.ts';
import classes from './Places.module.css';
import type { ParentOf, PlacesOf } from './PlacesOf.ts';
import type { ShownPlace } from './ShownPlace.ts';
import { usePlaceAct } from './usePlaces.ts';
import { DayField } from '../ui/DayField.tsx';

interface Props {
  planId: string;
  places: PlacesOf;
  place: ShownPlace;
  parentOf: ParentOf;
}

/** To which units a place is given, and until when; left empty both are those of the place above. */
export function AssignForm({ planId, places, place, parentOf }: Props) {
  const units = useUnits();
  const [unitIds, setUnitIds] = useState(places.at(place.id).map(({ unitId }) => unitId));
  const [choosing, setChoosing] = useState(false);
  const [due, setDue] = useState(places.answer.dues[place.id] ?? '');
  const assigning = usePlaceAct(planId, (body: Assigning) => assignPlace(planId, place.id, body));
  const above = parentOf(place.id);
  const owners = places.ownersOf(above, parentOf).map(({ name }) => name);
  const dueAbove = above === null ? places.answer.planDue : places.dueOf(above, parentOf);
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        assigning.mutate({ unitIds, due: due === '' ? null : due });
      }}
    >
      <MultiSelect
        label="Giao cho đơn vị"
        description={`Để trống thì theo phần trên: ${owners.join(', ')}`}
        data={units.all.map(({ id, name }) => ({ value: id, label: name }))}
        value={unitIds}
        onChange={(chosen) => {
          setUnitIds(chosen);
          // Most places go to one unit, and the list would lie over the rest of the form.
          setChoosing(false);
        }}
        dropdownOpened={choosing}
        onDropdownOpen={() => setChoosing(true)}
        onDropdownClose={() => setChoosing(false)}
        searchable
        clearable
        nothingFoundMessage="Không có đơn vị này"
      />
      <div className={classes.row}>
        <DayField
          className={classes.grow}
          label="Hạn gửi"
          description={dueAbove === null ? undefined : `Để trống thì theo phần trên: ${toDay(dueAbove)}`}
          value={due}
          onDay={setDue}
        />
        <Button type="submit" loading={assigning.isPending}>
          Giao
        </Button>
      </div>
      {assigning.isSuccess && (
        <p className={classes.note} role="status">
          Đã ghi phân công.
        </p>
      )}
      <Problem error={assigning.error} />
    </form>
  );
}
