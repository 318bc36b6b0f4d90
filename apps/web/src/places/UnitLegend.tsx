import { useUnits } from '../people/useUnits.ts';
import { UnitName } from '../ui/UnitName.tsx';
import classes from './UnitLegend.module.css';
import type { PlacesOf } from './PlacesOf.ts';

/** What the colours at the edge mean. */
export function UnitLegend({ places }: { places: PlacesOf }) {
  const units = useUnits();
  if (!places.isShared) return null;
  const { leadUnitId, assignments } = places.answer;
  const ids = [...new Set([leadUnitId, ...assignments.map(({ unitId }) => unitId)])];
  return (
    <ul className={classes.legend}>
      {ids.map((id) => (
        <li key={id}>
          <UnitName unit={units.of(id)} />
          {id === leadUnitId && ' (chủ trì)'}
        </li>
      ))}
    </ul>
  );
}
