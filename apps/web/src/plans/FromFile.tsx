import { Alert, Button, Stack } from '@mantine/core';
import type { NewPlanAnswer } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { importPlan } from '../api/plans.ts';
import { FileDrop } from './FileDrop.tsx';
import classes from './NewPlanPage.module.css';
import { UnitChoice, useOwnUnits } from './UnitChoice.tsx';

/** A new plan from a text file; the file is sent only when everything around it is chosen. */
export function FromFile({ onImported }: { onImported(answer: NewPlanAnswer): void }) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [units, setUnits] = useState(useOwnUnits());
  const [unitProblem, setUnitProblem] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: importPlan,
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['plans'] });
      onImported(answer);
    },
  });
  const send = () => {
    const { leadUnitId, coUnitIds } = units;
    setUnitProblem(leadUnitId === null ? 'Chọn đơn vị chủ trì.' : null);
    if (file !== null && leadUnitId !== null) sending.mutate({ file, leadUnitId, coUnitIds });
  };
  return (
    <Stack gap="md">
      <FileDrop
        file={file}
        onChange={(chosen) => {
          sending.reset();
          setFile(chosen);
        }}
      />
      <UnitChoice value={units} problem={unitProblem} onChange={setUnits} />
      {sending.isError && (
        <Alert color="red" variant="light" role="alert" p="sm" c="var(--ink)">
          {toSentence(sending.error)}
        </Alert>
      )}
      <div className={classes.actions}>
        <Button disabled={file === null} loading={sending.isPending} onClick={send}>
          Đưa nội dung tệp vào
        </Button>
      </div>
    </Stack>
  );
}
