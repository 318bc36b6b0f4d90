import type { FlowStep, PlanFlow } from '@duthao/protocol';
import { Check } from 'lucide-react';
import classes from './Flow.module.css';

type Where = 'done' | 'skipped' | 'now' | 'ahead';
const said: Record<Where, string> = {
  done: 'Đã qua',
  skipped: 'Không thực hiện',
  now: 'Đang ở bước này',
  ahead: 'Chưa tới',
};

/** The way of a plan from top to bottom: what is behind it, where it stands, what comes. */
export function FlowSteps({ flow }: { flow: PlanFlow }) {
  const at = flow.steps.findIndex(({ state }) => state === flow.state);
  const end = at < 0 ? flow.steps.length : at;
  return (
    <ol className={classes.steps} aria-label="Các bước">
      {flow.steps.map((step, index) => {
        const where = index < end ? behind(flow, step) : index === end ? 'now' : 'ahead';
        return (
          <li key={step.state} data-where={where} aria-current={where === 'now' ? 'step' : undefined}>
            <span className={classes.dot} aria-hidden>
              {where === 'done' && <Check size={12} strokeWidth={3} />}
            </span>
            <span>
              {step.name}
              <span className="visually-hidden">: {said[where]}</span>
              {where === 'now' && <Waiting step={step} passed={flow.passed} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Steps that nobody took (lấy ý kiến is for those who need it) or that were forced are not called done. */
function behind({ events, commission }: PlanFlow, { state }: FlowStep): Where {
  const last = events.findLast(({ from, to }) => from === state && to !== state);
  if (last?.kind === 'force') return 'skipped';
  if (state === 'assigned') return commission.assignedBy === '' ? 'skipped' : 'done';
  const isOptional = state === 'opinions' || state === 'finishing';
  const isTaken = events.some(({ from, to }) => from === state || to === state);
  return isTaken || !isOptional ? 'done' : 'skipped';
}

/** Of a step with several acts: which are done. */
function Waiting({ step, passed }: { step: FlowStep; passed: readonly string[] }) {
  if (step.acts.length < 2) return null;
  return (
    <span className={classes.acts}>
      {step.acts.map(({ id, name }) => (
        <span key={id}>
          {name}: {passed.includes(id) ? 'đã xong' : 'chưa'}
        </span>
      ))}
    </span>
  );
}
