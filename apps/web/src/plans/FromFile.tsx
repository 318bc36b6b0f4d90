import { Alert, Button, Stack } from '@mantine/core';
import type { TrackedChoice } from '@duthao/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { importPlan } from '../api/imports.ts';
import { FileDrop } from './FileDrop.tsx';
import classes from './NewPlanPage.module.css';
import { TrackedChanges } from './TrackedChanges.tsx';
import { UnitChoice, useOwnUnits } from './UnitChoice.tsx';

/** A new plan from a file; the file is sent only when everything around it is chosen, and opens with its report. */
export function FromFile() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [units, setUnits] = useState(useOwnUnits());
  const [unitProblem, setUnitProblem] = useState<string | null>(null);
  const [changes, setChanges] = useState<TrackedChoice | null>(null);
  const sending = useMutation({
    mutationFn: importPlan,
    onSuccess: (answer) => {
      if ('asks' in answer) return setChanges('suggest');
      void client.invalidateQueries({ queryKey: ['plans'] });
      void navigate(`/ke-hoach/${answer.id}`);
    },
  });
  const send = () => {
    const { leadUnitId, coUnitIds } = units;
    setUnitProblem(leadUnitId === null ? 'Chọn đơn vị chủ trì.' : null);
    if (file !== null && leadUnitId !== null) sending.mutate({ file, leadUnitId, coUnitIds, changes });
  };
  return (
    <Stack gap="md">
      <FileDrop
        file={file}
        onChange={(chosen) => {
          sending.reset();
          setChanges(null);
          setFile(chosen);
        }}
      />
      <UnitChoice value={units} problem={unitProblem} onChange={setUnits} />
      {changes !== null && <TrackedChanges value={changes} onChange={setChanges} />}
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
