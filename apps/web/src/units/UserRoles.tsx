import { Button } from '@mantine/core';
import { roleNames, type User } from '@duthao/protocol';
import { useState } from 'react';
import { useUnits } from '../people/useUnits.ts';
import { RolesDialog } from './RolesDialog.tsx';
import classes from './Units.module.css';

/** What a person is in each unit, and the way to change it. */
export function UserRoles({ user }: { user: User }) {
  const units = useUnits();
  const [isOpen, setOpen] = useState(false);
  const said = user.roles.map(({ unitId, role }) =>
    user.unitIds.length > 1 ? `${roleNames[role]} (${units.of(unitId)?.code ?? ''})` : roleNames[role],
  );
  return (
    <span className={classes.acts}>
      <span>{said.join(', ') || 'Chưa giao'}</span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Giao chức danh cho ${user.name}`}
        onClick={() => setOpen(true)}
      >
        Giao
      </Button>
      {isOpen && <RolesDialog user={user} onClose={() => setOpen(false)} />}
    </span>
  );
}
