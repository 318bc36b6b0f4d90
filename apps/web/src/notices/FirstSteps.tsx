import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listUsers } from '../api/people.ts';
import { useUnits } from '../people/useUnits.ts';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import classes from './FirstSteps.module.css';
import { firstSteps } from './firstSteps.ts';

/** What an administrator of a new agency does first; nothing once all of it is done. */
export function FirstSteps() {
  const { agency } = useSession();
  const units = useUnits();
  const users = useQuery({ queryKey: ['users'], queryFn: listUsers });
  if (!units.known || users.data === undefined) return null;
  const steps = firstSteps({ agency, units: units.all.length, users: users.data.length });
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <div className={classes.box}>
      <Card id="viec-dau" title="Bắt đầu dùng phần mềm cho cơ quan">
        <ol className={classes.steps}>
          {steps.map(({ title, text, to, isDone }) => (
            <li key={title}>
              <Link to={to} className={classes.link}>
                {title}
              </Link>
              {isDone && <span className={classes.done}>đã xong</span>}
              <p className={classes.text}>{text}</p>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
