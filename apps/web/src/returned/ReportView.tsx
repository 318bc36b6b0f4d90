import { Button } from '@mantine/core';
import type { ReturnedReport, ReturnedTrayItem } from '@duthao/protocol';
import { returnedFilePath } from '../api/returned.ts';
import { toClock, toDay } from '../ui/clock.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './Returned.module.css';
import { isAnswer, isTold, placedSentence, warningWords } from './returnedWords.ts';
import { TrayRow } from './TrayRow.tsx';

interface Props {
  planId: string;
  report: ReturnedReport;
  onGo(id: string): boolean;
  onBack(): void;
}

/** What became of one file: what stands in the plan now, and what does not, with its words. */
export function ReportView({ planId, report, onGo, onBack }: Props) {
  const { tray, warnings, authors, fromName } = report;
  const lost = tray.filter(({ kind }) => !isAnswer(kind) && !isTold(kind) && kind !== 'field');
  const fields = tray.filter(({ kind }) => kind === 'field');
  const told = tray.filter(({ kind }) => isTold(kind));
  const answered = tray.filter(({ kind }) => isAnswer(kind));
  const others = authors.filter((name) => name !== fromName);
  return (
    <div className={classes.work}>
      <p className={classes.sum} role="status">
        {placedSentence(report)}
      </p>
      <p className={classes.note}>
        <a href={returnedFilePath(planId, report.id)}>{report.fileName}</a>, của {fromName}, {report.byName}{' '}
        đưa vào lúc {momentOf(report.time)}
        {report.copyTime === null ? '' : `; bản góp ý tải về lúc ${momentOf(report.copyTime)}`}.
        {others.length > 0 && ` Tên ghi trong tệp: ${others.join(', ')}.`}
      </p>
      {warnings.length > 0 && (
        <ul className={classes.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>{warningWords[warning]}</li>
          ))}
        </ul>
      )}
      <Tray
        title={`Đầu trang và phần ký được sửa trong tệp (${twoDigits(fields.length)})`}
        note="Các dòng này in từ thông tin của kế hoạch nên văn bản giữ như cũ; nếu đồng ý thì người chủ trì sửa ở đầu trang và phần ký."
        items={fields}
        onGo={onGo}
      />
      <Tray title={`Chưa đưa vào được (${twoDigits(lost.length)})`} items={lost} onGo={onGo} />
      <Tray title={`Cần xem lại trong văn bản (${twoDigits(told.length)})`} items={told} onGo={onGo} />
      <Tray
        title={`Đề nghị của người khác đã được quyết trong tệp (${twoDigits(answered.length)})`}
        note="Dự Thảo không tự làm theo; người có quyền quyết từng đề nghị ở khung Đề nghị."
        items={answered}
        onGo={onGo}
      />
      <div>
        <Button variant="default" onClick={onBack}>
          Đưa tệp khác, xem các tệp đã nhận
        </Button>
      </div>
    </div>
  );
}

const momentOf = (iso: string): string => {
  const at = new Date(iso);
  return `${toClock(at)} ngày ${toDay(at)}`;
};

interface TrayProps {
  title: string;
  note?: string;
  items: readonly ReturnedTrayItem[];
  onGo(id: string): boolean;
}

/** More than these are not drawn. */
const MOST = 500;

function Tray({ title, note, items, onGo }: TrayProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      <ul className={classes.tray}>
        {items.slice(0, MOST).map((item, index) => (
          <TrayRow key={index} item={item} onGo={onGo} />
        ))}
      </ul>
      {items.length > MOST && (
        <p className={classes.note}>Còn {items.length - MOST} mục nữa không hiện ở đây.</p>
      )}
    </section>
  );
}
