import { Dialog } from '../ui/Dialog.tsx';
import { AssignForm } from './AssignForm.tsx';
import classes from './Places.module.css';
import type { ParentOf, PlacesOf } from './PlacesOf.ts';
import type { ShownPlace } from './ShownPlace.ts';
import { UnitPart } from './UnitPart.tsx';

interface Props {
  planId: string;
  places: PlacesOf;
  place: ShownPlace;
  parentOf: ParentOf;
  onClose(): void;
}

/** Who writes a place and until when, and how far they are: read by everybody, changed by whom it concerns. */
export function PlaceDialog({ planId, places, place, parentOf, onClose }: Props) {
  const { rights } = places.answer;
  const given = places.at(place.id);
  const shown = given.length > 0 ? given : places.governing(place.id, parentOf);
  return (
    <Dialog
      onClose={onClose}
      title={[`Phân công: ${place.name}`, place.title].filter(Boolean).join(' ')}
      size="lg"
    >
      <div className={classes.fields}>
        {rights.assigns && (
          <AssignForm key={place.id} planId={planId} places={places} place={place} parentOf={parentOf} />
        )}
        {given.length === 0 && (
          <p className={classes.note}>
            Phần này chưa giao riêng;{' '}
            {shown[0] ? `đang theo ${shown[0].name}.` : 'đơn vị chủ trì soạn thảo viết.'}
          </p>
        )}
        {shown.map((one) => (
          <UnitPart key={`${one.placeId} ${one.unitId}`} planId={planId} places={places} assignment={one} />
        ))}
      </div>
    </Dialog>
  );
}
