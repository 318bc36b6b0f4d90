import { Button, Group } from '@mantine/core';
import type { PlanFlow, Successor } from '@duthao/protocol';
import { Link, useNavigate } from 'react-router';
import { addSuccessor } from '../api/flow.ts';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { Correction } from './Correction.tsx';
import classes from './Flow.module.css';

const linkNames: Record<PlanFlow['links'][number]['kind'], string> = {
  amends: 'Sửa đổi, bổ sung',
  replaces: 'Thay thế',
  amendedBy: 'Được sửa đổi, bổ sung bởi',
  replacedBy: 'Được thay thế bởi',
};

const issued: readonly string[] = ['issued', 'issuedElsewhere', 'archived', 'withdrawn'];

/** What may follow an issued plan: its content is mended by a new plan, its form by a công văn (Điều 18.3). */
export function Successors({ flow }: { flow: PlanFlow }) {
  const navigate = useNavigate();
  const making = useSaving((kind: Successor['kind']) => addSuccessor(flow.planId, { kind }), {
    refresh: ['plans', 'flow'],
    onDone: ({ id }) => void navigate(`/ke-hoach/${id}`),
  });
  const isIssued = issued.includes(flow.state);
  if (!isIssued && flow.links.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Văn bản liên quan</h3>
      {flow.links.map(({ planId, title, kind }) => (
        <p key={planId}>
          {linkNames[kind]}: <Link to={`/ke-hoach/${planId}`}>{title}</Link>
        </p>
      ))}
      {isIssued && flow.mayOpenRoom && (
        <Group gap="xs">
          <Button variant="default" loading={making.isPending} onClick={() => making.mutate('amends')}>
            Lập văn bản sửa đổi, bổ sung
          </Button>
          <Button variant="default" loading={making.isPending} onClick={() => making.mutate('replaces')}>
            Lập văn bản thay thế
          </Button>
          <Correction title={flow.title} />
        </Group>
      )}
      <Problem error={making.error} />
    </section>
  );
}
