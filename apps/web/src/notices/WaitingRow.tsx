import type { WaitingItem } from '@duthao/protocol';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import classes from './HomePage.module.css';
import { placeOfWork } from './placeOfWork.ts';
import { overdueWords } from './waitingDays.ts';

/** One thing to do; the whole row leads to where it is done. */
export function WaitingRow({ item, today }: { item: WaitingItem; today: string }) {
  const overdue = overdueWords(item.deadline, today);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link className={classes.link} to={placeOfWork(item)}>
          {item.what}
        </Link>
        <p className={classes.plan}>
          {item.planTitle === '' ? 'Kế hoạch chưa có tên' : item.planTitle}
          {item.from !== '' && <span> · {item.from}</span>}
        </p>
      </div>
      {overdue !== null && (
        <p className={classes.overdue}>
          {overdue} <span className={classes.was}>(hạn {toDay(item.deadline!)})</span>
        </p>
      )}
      <ChevronRight size={18} aria-hidden className={classes.arrow} />
    </li>
  );
}

const toDay = (iso: string): string => iso.split('-').toReversed().join('/');
