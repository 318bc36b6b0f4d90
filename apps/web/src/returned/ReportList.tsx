import type { ReturnedReport } from '@duthao/protocol';
import { toClock, toDay } from '../ui/clock.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Returned.module.css';

interface Props {
  reports: readonly ReturnedReport[];
  onShow(report: ReturnedReport): void;
}

/** Files that came before, each with what became of it. */
export function ReportList({ reports, onShow }: Props) {
  if (reports.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Các tệp đã nhận ({twoDigits(reports.length)})</h3>
      <ul className={classes.tray}>
        {reports.map((report) => (
          <li key={report.id}>
            <button type="button" className={classes.report} onClick={() => onShow(report)}>
              <strong>{report.fromName}</strong>
              <span>{report.fileName}</span>
              <span className={classes.note}>
                {toClock(new Date(report.time))} ngày {toDay(new Date(report.time))} ·{' '}
                {twoDigits(report.suggestionIds.length)} đề nghị sửa, {twoDigits(report.threadIds.length)} ý
                kiến
                {report.tray.length > 0 && `, ${twoDigits(report.tray.length)} mục để xem lại`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
