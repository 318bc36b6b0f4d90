import type { Unit } from '@duthao/protocol';
import classes from './UnitName.module.css';

/** A unit as it is named everywhere: its hue beside its full name. */
export function UnitName({ unit }: { unit: Unit | undefined }) {
  const background = unit === undefined ? 'var(--line)' : `var(--unit-${unit.color})`;
  return (
    <span className={classes.unit}>
      <span className={classes.hue} style={{ background }} aria-hidden />
      <span>{unit?.name ?? 'Đơn vị chưa rõ tên'}</span>
    </span>
  );
}
