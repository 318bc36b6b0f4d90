import { Alert, Button, Stack } from '@mantine/core';
import type { NewPlan, TemplateSummary } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { addPlan } from '../api/plans.ts';
import { CommissionCard } from '../flow/CommissionCard.tsx';
import { useCommission } from '../flow/useCommission.ts';
import { useUnits } from '../people/useUnits.ts';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import classes from './NewPlanPage.module.css';
import { knownAnswers, rememberAnswers } from './knownAnswers.ts';
import { prefill } from './prefill.ts';
import { TemplateField } from './TemplateField.tsx';
import { UnitChoice, useOwnUnits } from './UnitChoice.tsx';

/** The questions of one template, answered as far as the agency and the calendar can. */
export function TemplateForm({ template }: { template: TemplateSummary }) {
  const { agency } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const allUnits = useUnits();
  const [units, setUnits] = useState(useOwnUnits());
  // What a person typed stands; everything else follows the agency, the day and the chosen unit.
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [today] = useState(() => new Date());
  const [known] = useState(knownAnswers);
  const leadUnit = allUnits.of(units.leadUnitId ?? undefined);
  const values = withKnown({ ...prefill(template, agency, leadUnit, today), ...typed }, typed, known);
  const [tried, setTried] = useState(false);
  const commission = useCommission();
  const making = useMutation({
    mutationFn: async (wanted: NewPlan) => {
      const made = await addPlan(wanted);
      await commission.save(made.id);
      return made;
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['plans'] });
      void navigate(`/ke-hoach/${id}`);
    },
  });
  const isMissing = (name: string) => (values[name] ?? '').trim() === '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    flushSync(() => setTried(true));
    const { leadUnitId, coUnitIds } = units;
    const unfit = event.currentTarget.querySelector<HTMLInputElement>('[aria-invalid="true"], :invalid');
    unfit?.focus();
    unfit?.reportValidity();
    if (unfit || leadUnitId === null) return;
    rememberAnswers(toNfc(values));
    making.mutate({ templateId: template.id, values: toNfc(values), leadUnitId, coUnitIds });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Card id="noi-dung-mau" title="Nội dung điền vào mẫu">
          <div className={classes.fields}>
            {template.fields.map((field) => (
              <TemplateField
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                problem={tried && field.required && isMissing(field.name) ? 'Cần điền mục này.' : null}
                onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
              />
            ))}
          </div>
        </Card>
        <UnitChoice
          value={units}
          problem={tried && units.leadUnitId === null ? 'Chọn đơn vị chủ trì.' : null}
          onChange={setUnits}
        />
        <CommissionCard value={commission.draft} leadUnitId={units.leadUnitId} onChange={commission.change} />
        {making.isError && (
          <Alert color="red" variant="light" role="alert" p="sm" c="var(--ink)">
            {toSentence(making.error)}
          </Alert>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={making.isPending}>
            Lập kế hoạch
          </Button>
        </div>
      </Stack>
    </form>
  );
}

type Answers = Record<string, string>;

/** What was answered last time stands in for what is empty, unless it was emptied by hand. */
function withKnown(values: Answers, typed: Answers, known: Answers): Answers {
  const entries = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    value === '' && typed[name] === undefined ? (known[name] ?? '') : value,
  ]);
  return Object.fromEntries(entries);
}

function toNfc(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.normalize('NFC').trim()]),
  );
}
