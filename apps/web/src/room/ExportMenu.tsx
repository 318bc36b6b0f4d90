import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import type { FileKind } from '../api/downloadPlan.ts';
import classes from './RoomHeader.module.css';
import type { Download } from './useDownload.ts';

const others: { kind: FileKind; label: string }[] = [
  { kind: 'pdf', label: 'PDF (.pdf)' },
  { kind: 'html', label: 'Trang web (.html)' },
  { kind: 'txt', label: 'Văn bản thuần (.txt)' },
];

interface Props {
  download: Download;
  disabled: boolean;
  onPrint(): void;
  /** A Word file that came back is to be brought in; null where none is taken here. */
  onReturn: (() => void) | null;
}

/** The file for signature by one press; the other ways out of the page behind the arrow. */
export function ExportMenu({ download, disabled, onPrint, onReturn }: Props) {
  return (
    <Button.Group>
      <Button
        variant="default"
        onClick={() => download.start()}
        disabled={disabled}
        aria-busy={download.progress !== null}
        className={classes.download}
      >
        <span aria-live="polite">{download.progress ?? 'Tải .docx'}</span>
      </Button>
      <Menu position="bottom-end" shadow="none" withinPortal>
        <Menu.Target>
          <Button variant="default" px={8} disabled={disabled} aria-label="Xuất dạng khác, in">
            <ChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ kind, label }) => (
            <Menu.Item key={kind} onClick={() => download.start(kind)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => download.start('review')}>Bản góp ý cho Word (.docx)</Menu.Item>
          {onReturn !== null && <Menu.Item onClick={onReturn}>Đưa tệp Word đã sửa vào…</Menu.Item>}
          <Menu.Divider />
          <Menu.Item onClick={onPrint} rightSection={<span className={classes.key}>Ctrl+P</span>}>
            In
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
