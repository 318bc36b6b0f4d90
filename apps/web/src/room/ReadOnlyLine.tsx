import { type PlanFlow, type PlanRights, type PlanState, stepRoleNames } from '@duthao/protocol';
import { LockKeyhole } from 'lucide-react';
import { useFlow } from '../flow/useFlow.ts';
import { closedTextSentence } from './closedTextSentence.ts';
import { mayTouch } from './mayTouch.ts';
import classes from './ReadOnlyLine.module.css';
import type { RoomState } from './RoomState.ts';

/** One line over a plan that is there to be read; it goes as soon as the person may write again. */
export function ReadOnlyLine({ plan, rights, phase }: Pick<RoomState, 'plan' | 'rights' | 'phase'>) {
  const isShown = phase.kind === 'open' && plan !== null && rights !== null && !mayTouch(rights);
  return (
    <div role="status">
      {isShown && <Line planId={plan.id} state={plan.state} comments={maySpeak(rights)} />}
    </div>
  );
}

const maySpeak = ({ comments, circles }: PlanRights): boolean => comments || circles.length > 0;

interface LineProps {
  planId: string;
  state: PlanState;
  comments: boolean;
}

function Line({ planId, state, comments }: LineProps) {
  const { data } = useFlow(planId);
  return (
    <p className={classes.line}>
      <LockKeyhole size={16} aria-hidden />
      {closedTextSentence(state, data?.state === state ? holdersOf(data) : [], comments)}
    </p>
  );
}

/** Whoever has still something to do in the present step. */
function holdersOf({ steps, state, passed }: PlanFlow): string[] {
  const acts = steps.find((step) => step.state === state)?.acts ?? [];
  const roles = acts.filter(({ id }) => !passed.includes(id)).flatMap((act) => act.roles);
  return [...new Set(roles)].map((role) => stepRoleNames[role]);
}
