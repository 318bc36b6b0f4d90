import { Button, Checkbox, MultiSelect } from '@mantine/core';
import type { HeldRole, User, UserRoles } from '@duthao/protocol';
import { useState } from 'react';
import { setRoles } from '../api/units.ts';
import { useUnits } from '../people/useUnits.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from './Problem.tsx';
import { RolesInUnit } from './RolesInUnit.tsx';
import classes from './Units.module.css';
import { useSaving } from './useSaving.ts';

/** All roles of a person, unit by unit. */
export function RolesDialog({ user, onClose }: { user: User; onClose(): void }) {
  const units = useUnits();
  const [admin, setAdmin] = useState(user.admin);
  const [held, setHeld] = useState<HeldRole[]>(user.roles);
  const [unitIds, setUnitIds] = useState(user.unitIds);
  const saving = useSaving((body: UserRoles) => setRoles(user.id, body), {
    refresh: ['users', 'session', 'plans'],
    onDone: onClose,
  });
  const choose = (chosen: string[]) => {
    const fresh = chosen.filter((id) => !unitIds.includes(id));
    const added = fresh.map((unitId): HeldRole => ({ unitId, role: 'officer', forUserId: null }));
    setHeld((before) => [...before.filter(({ unitId }) => chosen.includes(unitId)), ...added]);
    setUnitIds(chosen);
  };
  const put = (unitId: string, roles: HeldRole[]) =>
    setHeld((before) => [...before.filter((one) => one.unitId !== unitId), ...roles]);
  const isWhole =
    unitIds.every((id) => held.some(({ unitId }) => unitId === id)) &&
    held.every(({ role, forUserId }) => role !== 'secretary' || forUserId !== null);
  return (
    <Dialog onClose={onClose} title={`Chức danh của ${user.name}`} size="lg">
      <div className={classes.fields}>
        <MultiSelect
          label="Đơn vị"
          data={units.all.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitIds}
          onChange={choose}
          searchable
          nothingFoundMessage="Không có đơn vị này"
        />
        {unitIds.map((unitId) => (
          <RolesInUnit
            key={unitId}
            name={units.of(unitId)?.name ?? ''}
            unitId={unitId}
            user={user}
            held={held.filter((one) => one.unitId === unitId)}
            onChange={(roles) => put(unitId, roles)}
          />
        ))}
        <Checkbox
          label="Quản trị phần mềm của cơ quan"
          checked={admin}
          onChange={(event) => setAdmin(event.currentTarget.checked)}
        />
        <Problem error={saving.error} />
        <div>
          <Button
            disabled={!isWhole}
            loading={saving.isPending}
            onClick={() => saving.mutate({ admin, roles: held })}
          >
            Ghi nhận
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
