import { type Notice, roundNotices } from '@duthao/protocol';
import { Link } from 'react-router';
import { toMoment } from '../ui/clock.ts';
import { MailAddressForm } from './MailAddressForm.tsx';
import classes from './NoticeList.module.css';

interface Props {
  notices: readonly Notice[] | null;
  /** When they were read, so that all speak of the same day. */
  now: Date;
  onFollow(): void;
}

/** Notices, the latest first; `null` while they are fetched. */
export function NoticeList({ notices, now, onFollow }: Props) {
  return (
    <section aria-label="Thông báo" className={classes.box}>
      <h2 className={classes.heading}>Thông báo</h2>
      {notices === null || notices.length === 0 ? (
        <p className={classes.none}>{notices === null ? 'Đang đọc thông báo.' : 'Chưa có thông báo nào.'}</p>
      ) : (
        <ul className={classes.list}>
          {notices.map(({ id, kind, text, plan, at, read }) => (
            <li key={id} className={classes.item} data-read={read}>
              {!read && <span className="visually-hidden">Chưa xem: </span>}
              <p className={classes.text}>{text}</p>
              {plan !== null && (
                <Link className={classes.plan} to={addressOf(kind, plan.id)} onClick={onFollow}>
                  {plan.title === '' ? 'Kế hoạch chưa có tên' : plan.title}
                </Link>
              )}
              <time className={classes.time} dateTime={at}>
                {toMoment(new Date(at), now)}
              </time>
            </li>
          ))}
        </ul>
      )}
      <MailAddressForm />
    </section>
  );
}

/** What is told of opinions is read and answered on their own page; everything else in the plan. */
function addressOf(kind: Notice['kind'], planId: string): string {
  return roundNotices.includes(kind) ? `/ke-hoach/${planId}/y-kien` : `/ke-hoach/${planId}`;
}
