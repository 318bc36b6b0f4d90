import { Button, Group } from '@mantine/core';
import { type PlanFlow, stateSpecs, type Successor } from '@duthao/protocol';
import { Link, useNavigate } from 'react-router';
import { addSuccessor, correctionUrl } from '../api/flow.ts';
import { Problem } from '../units/Problem.tsx';
import { useSaving } from '../units/useSaving.ts';
import { Correction } from './Correction.tsx';
import classes from './Flow.module.css';
import { Moment } from './Moment.tsx';

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
  const isOurs = flow.state === 'issued' || flow.state === 'archived';
  if (!isIssued && flow.links.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Văn bản liên quan</h3>
      {flow.links.map(({ planId, title, state, kind }) => (
        <p key={planId}>
          {linkNames[kind]}: <Link to={`/ke-hoach/${planId}`}>{title}</Link>{' '}
          <span className={classes.quiet}>({stateSpecs[state].name.toLocaleLowerCase('vi')})</span>
        </p>
      ))}
      {flow.corrections.map(({ id, by, forWhom, time, fixes }) => (
        <p key={id}>
          <a className={classes.link} href={correctionUrl(flow.planId, id)} download>
            Công văn đính chính (.docx)
          </a>{' '}
          <span className={classes.quiet}>
            {fixes.map(({ where }) => where).join('; ')}; {by}
            {forWhom !== null && ` (thay ${forWhom})`}, <Moment at={time} />
          </span>
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
          {isOurs && <Correction planId={flow.planId} />}
        </Group>
      )}
      <Problem error={making.error} />
    </section>
  );
}
