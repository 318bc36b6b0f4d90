import { ActionIcon, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Unit, type UnitMove, unitKinds } from '@duthao/protocol';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { moveUnit } from '../api/units.ts';
import { UnitName } from '../ui/UnitName.tsx';
import { useUnits } from '../people/useUnits.ts';
import { UnitDialog } from './UnitDialog.tsx';
import classes from './Units.module.css';
import { stepOf } from './unitTree.ts';
import { useSaving } from './useSaving.ts';

/** A unit at its depth in the tree, and what can be done with it. */
export function UnitRow({ unit, depth }: { unit: Unit; depth: number }) {
  const units = useUnits();
  const [isOpen, setOpen] = useState(false);
  const moving = useSaving((move: UnitMove) => moveUnit(unit.id, move), { refresh: ['units'] });
  const step = (move: UnitMove | null) => {
    if (move === null) return;
    moving.mutate(move, {
      onError: (error) => notifications.show({ message: toSentence(error), color: 'red' }),
    });
  };
  const [up, down] = [stepOf(units.all, unit, 'up'), stepOf(units.all, unit, 'down')];
  return (
    <tr>
      <td style={{ paddingLeft: depth * 24 }}>
        <UnitName unit={unit} />
      </td>
      <td>{unitKinds[unit.kind].name}</td>
      <td>{unit.code}</td>
      <td>{unit.recipientName || <span className={classes.hint}>Tên đầy đủ</span>}</td>
      <td>
        <span className={classes.acts}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Đưa ${unit.name} lên trên`}
            disabled={up === null || moving.isPending}
            onClick={() => step(up)}
          >
            <ArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Đưa ${unit.name} xuống dưới`}
            disabled={down === null || moving.isPending}
            onClick={() => step(down)}
          >
            <ArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Sửa ${unit.name}`}
            onClick={() => setOpen(true)}
          >
            Sửa
          </Button>
        </span>
        {isOpen && <UnitDialog unit={unit} onClose={() => setOpen(false)} />}
      </td>
    </tr>
  );
}
