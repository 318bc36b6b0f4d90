import { Button } from '@mantine/core';
import type { PlanFlow } from '@duthao/protocol';
import { useState } from 'react';
import { toDay } from '../units/toDay.ts';
import { CommissionForm } from './CommissionForm.tsx';
import classes from './Flow.module.css';

/** Who gave the work out, to whom, on what document and by when. */
export function Commission({ flow }: { flow: PlanFlow }) {
  const [editing, setEditing] = useState(false);
  const { assignedBy, drafter, source, due, note, issuedBy } = flow.commission;
  if (editing) return <CommissionForm flow={flow} onDone={() => setEditing(false)} />;
  const facts = [
    ['Người giao', assignedBy],
    ['Đơn vị chủ trì', flow.leadUnit],
    ['Người soạn thảo', drafter ?? ''],
    ['Theo văn bản', source],
    ['Hạn trình', due === null ? '' : toDay(due)],
    ['Cơ quan ban hành', issuedBy],
    ['Yêu cầu', note],
  ].filter(([, value]) => value !== '');
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {flow.mayCommission && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setEditing(true)}>
          Sửa thông tin giao việc
        </Button>
      )}
    </>
  );
}
