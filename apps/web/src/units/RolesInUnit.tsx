import { Checkbox, NativeSelect } from '@mantine/core';
import { type HeldRole, type Role, roleNames, roles, type User } from '@duthao/protocol';
import { useColleagues } from './useColleagues.ts';
import classes from './Units.module.css';

interface Props {
  name: string;
  unitId: string;
  user: User;
  held: readonly HeldRole[];
  onChange(held: HeldRole[]): void;
}

/** What one person is in one unit: any number of ticks, and whom a secretary acts for. */
export function RolesInUnit({ name, unitId, user, held, onChange }: Props) {
  const colleagues = useColleagues();
  const secretary = held.find(({ role }) => role === 'secretary');
  const toggle = (role: Role, isOn: boolean) => {
    const others = held.filter((one) => one.role !== role);
    onChange(isOn ? [...others, { unitId, role, forUserId: null }] : others);
  };
  const actFor = (forUserId: string | null) =>
    onChange(held.map((one) => (one.role === 'secretary' ? { ...one, forUserId } : one)));
  return (
    <fieldset className={classes.post}>
      <legend>{name}</legend>
      <div className={classes.ticks}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={roleNames[role]}
            checked={held.some((one) => one.role === role)}
            onChange={(event) => toggle(role, event.currentTarget.checked)}
          />
        ))}
      </div>
      {secretary && (
        <NativeSelect
          label="Thao tác thay"
          description="Nhật ký ghi tên cả hai người"
          data={[
            { value: '', label: 'Chọn người' },
            ...colleagues.filter(({ id }) => id !== user.id).map((it) => ({ value: it.id, label: it.name })),
          ]}
          value={secretary.forUserId ?? ''}
          onChange={(event) => actFor(event.currentTarget.value || null)}
        />
      )}
    </fieldset>
  );
}
