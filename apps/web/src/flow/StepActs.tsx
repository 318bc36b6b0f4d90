import { Chip, Group, TextInput } from '@mantine/core';
import { type FlowStep, type StepAct, type StepRole, stepRoleNames } from '@duthao/protocol';
import classes from './FlowEditor.module.css';

const roles = Object.keys(stepRoleNames) as StepRole[];

/** What a step is called, and each thing that is done in it with the roles that do it. */
export function StepActs({ step, onChange }: { step: FlowStep; onChange(step: FlowStep): void }) {
  const setAct = (changed: StepAct) =>
    onChange({ ...step, acts: step.acts.map((act) => (act.id === changed.id ? changed : act)) });
  return (
    <div className={classes.acts}>
      <TextInput
        aria-label="Tên bước"
        value={step.name}
        onChange={(event) => onChange({ ...step, name: event.currentTarget.value })}
      />
      {step.acts.map((act) => (
        <div key={act.id} className={classes.act}>
          <TextInput
            aria-label="Việc phải làm"
            value={act.name}
            onChange={(event) => setAct({ ...act, name: event.currentTarget.value })}
          />
          <Chip.Group
            multiple
            value={act.roles}
            onChange={(chosen) => setAct({ ...act, roles: roles.filter((role) => chosen.includes(role)) })}
          >
            <Group gap={6} role="group" aria-label={`Ai làm: ${act.name}`}>
              {roles.map((role) => (
                <Chip key={role} value={role} size="xs" variant="outline">
                  {stepRoleNames[role]}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
      ))}
    </div>
  );
}
