import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { toSentence } from '../../api/ApiError.ts';
import { sendReportBack } from './sendReportBack.ts';
import classes from './Suggest.module.css';

/** A leader's suggestion that is not taken up goes back to him with the reason. */
export function ReportBack({ planId, id, onDone }: { planId: string; id: string; onDone(): void }) {
  const [reason, setReason] = useState('');
  const send = (): void => {
    sendReportBack(planId, id, reason.trim()).then(onDone, (error: unknown) =>
      notifications.show({ message: toSentence(error), color: 'red', autoClose: 10_000 }),
    );
  };
  return (
    <div className={classes.report}>
      <label>
        Lý do chưa tiếp thu
        <textarea
          value={reason}
          rows={3}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="button" disabled={reason.trim() === ''} onClick={send}>
        Gửi báo cáo
      </button>
    </div>
  );
}
