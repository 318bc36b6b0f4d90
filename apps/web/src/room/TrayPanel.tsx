import { Button } from '@mantine/core';
import { toClock, toDay } from '../ui/clock.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { twoDigits } from '../ui/twoDigits.ts';
import type { LeftOver } from './RoomState.ts';
import classes from './TrayPanel.module.css';

interface Props {
  tray: readonly LeftOver[];
  onDismiss(id: string): void;
}

/** Texts that could not be put back into the plan; each stays until it is put away by hand. */
export function TrayPanel({ tray, onDismiss }: Props) {
  if (tray.length === 0) return null;
  return (
    <aside className={classes.panel} aria-labelledby="khung-giu">
      <h2 id="khung-giu" className={classes.heading}>
        Nội dung chưa vào văn bản ({twoDigits(tray.length)})
      </h2>
      <p className={classes.note}>
        Chỗ chứa các nội dung này đã được người khác sửa hoặc di chuyển. Đề nghị sao chép vào chỗ thích hợp
        rồi bỏ khỏi khung.
      </p>
      <ul className={classes.list}>
        {tray.map((it) => (
          <li key={it.id} className={classes.item}>
            <p className={classes.text}>{it.text}</p>
            <div className={classes.foot}>
              <CopyButton text={it.text} label="Sao chép" />
              <Button variant="subtle" color="gray" size="xs" onClick={() => onDismiss(it.id)}>
                Bỏ
              </Button>
              <time className={classes.time} dateTime={it.at}>
                {toClock(new Date(it.at))} ngày {toDay(new Date(it.at))}
              </time>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}
