import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import {
  type Flow,
  type FlowStep,
  newFlowSchema,
  stateSpecs,
  type StepState,
  stepStates,
} from '@duthao/protocol';
import { type SubmitEvent, useState } from 'react';
import { removeFlow, setFlow } from '../api/flow.ts';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { blankStep } from './blankStep.ts';
import classes from './FlowEditor.module.css';
import { StepActs } from './StepActs.tsx';

/** One way of the agency: its name, which steps it has, what they are called and who does them. */
export function FlowEditor({ flow, isLast }: { flow: Flow; isLast: boolean }) {
  const [draft, setDraft] = useState(flow);
  const saving = useSaving(setFlow, { refresh: ['flows'] });
  const removing = useSaving(removeFlow, { refresh: ['flows'] });
  const parsed = newFlowSchema.safeParse(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(flow);
  const setSteps = (steps: readonly FlowStep[]) =>
    setDraft((before) => ({
      ...before,
      steps: steps.toSorted((a, b) => stepStates.indexOf(a.state) - stepStates.indexOf(b.state)),
    }));
  const toggle = (state: StepState, on: boolean) =>
    setSteps(on ? [...draft.steps, blankStep(state)] : draft.steps.filter((step) => step.state !== state));
  const change = (changed: FlowStep) =>
    setSteps(draft.steps.map((step) => (step.state === changed.state ? changed : step)));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (parsed.success) saving.mutate({ id: flow.id, ...parsed.data });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label="Tên quy trình"
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <ol className={classes.steps}>
          {stepStates.map((state) => {
            const step = draft.steps.find((one) => one.state === state);
            return (
              <li key={state} className={classes.step}>
                <Checkbox
                  label={stateSpecs[state].name}
                  checked={step !== undefined}
                  onChange={(event) => toggle(state, event.currentTarget.checked)}
                />
                {step && <StepActs step={step} onChange={change} />}
              </li>
            );
          })}
        </ol>
        <Problem error={saving.error ?? removing.error} />
        <Group gap="xs">
          <Button type="submit" loading={saving.isPending} disabled={!parsed.success || !isChanged}>
            Ghi nhận
          </Button>
          {!isLast && (
            <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate(flow.id)}>
              Bỏ quy trình này
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
