import type { ImportReport, ImportRow } from '@duthao/protocol';
import { Button, SegmentedControl } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { firstOf, type Place, placeOf } from '../editor/report/placeOf.ts';
import '../editor/report/shown.css';
import { showPlace } from '../editor/report/showPlace.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './ImportPanel.module.css';
import { isDoubtful } from './importWords.ts';
import { ReportRow } from './ReportRow.tsx';
import { TurnBar } from './TurnBar.tsx';
import { useImport } from './useImport.ts';

/** More rows than these are not drawn at once. */
const MOST_ROWS = 3000;

type Tab = 'doubtful' | 'all';

/** Beside a plan that was made of a file: how the file was understood. */
export function ImportPanel({ planId, editor, onAway }: PanelProps) {
  const { report, change } = useImport(planId);
  if (report === null) return null;
  return <OpenPanel {...{ report, change, editor, onAway }} />;
}

interface PanelProps {
  planId: string;
  editor: Editor;
  /** It is put away; what was ticked off stays. */
  onAway(): void;
}
type Props = ReturnType<typeof useImport> & { report: ImportReport } & Omit<PanelProps, 'planId'>;

function OpenPanel({ report, change, editor, onAway }: Props) {
  const [tab, setTab] = useState<Tab>('doubtful');
  const [current, setCurrent] = useState<number | null>(null);
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const seen = new Set(report.seen);
  const rows = report.rows.map((row, index) => ({ row, index }));
  const doubtful = rows.filter(({ row }) => isDoubtful(row));
  const left = doubtful.filter(({ index }) => !seen.has(index)).length;
  const shown = tab === 'all' ? rows : doubtful;
  const show = (row: ImportRow, index: number) => {
    if (gone.has(index) || (row.place === null && row.kind === 'finding')) return null;
    return () => {
      const place = placeOfRow(editor, row);
      setCurrent(place ? index : null);
      if (place) showPlace(editor, place);
      else setGone(new Set([...gone, index]));
    };
  };
  return (
    <aside className={`${classes.panel} plan-no-print`} aria-labelledby="ket-qua-dua-tep">
      <header className={classes.head}>
        <h2 id="ket-qua-dua-tep">Kết quả đưa tệp vào</h2>
        <Button size="compact-sm" variant="default" onClick={onAway}>
          Cất đi
        </Button>
        <p role="status">
          {report.fileName}:{' '}
          {left === 0 ? 'không còn chỗ nào cần xem.' : `còn ${twoDigits(left)} chỗ đề nghị anh/chị xem lại.`}
        </p>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Phần kết quả được hiện"
          value={tab}
          onChange={(value) => setTab(value as Tab)}
          data={[
            { value: 'doubtful', label: `Cần xem (${doubtful.length})` },
            { value: 'all', label: `Tất cả (${rows.length})` },
          ]}
        />
      </header>
      <div className={classes.scroll}>
        {shown.length === 0 ? (
          <p className={classes.empty}>
            Không có chỗ nào chưa chắc. Mục “Tất cả” cho biết từng dòng được hiểu là gì.
          </p>
        ) : (
          <ol className={classes.list}>
            {shown.slice(0, MOST_ROWS).map(({ row, index }) => (
              <ReportRow
                key={index}
                row={row}
                isSeen={seen.has(index)}
                isCurrent={index === current}
                isGone={gone.has(index)}
                onShow={show(row, index)}
                onSeen={(isSeen) => change({ row: index, isSeen })}
              />
            ))}
          </ol>
        )}
        {shown.length > MOST_ROWS && (
          <p className={classes.more}>Còn {shown.length - MOST_ROWS} dòng nữa không hiện ở đây.</p>
        )}
      </div>
      {editor.isEditable && (
        <TurnBar
          editor={editor}
          onTurned={() => current !== null && change({ row: current, isSeen: true })}
        />
      )}
    </aside>
  );
}

function placeOfRow(editor: Editor, row: ImportRow): Place | undefined {
  const { doc } = editor.state;
  if (row.place !== null) return placeOf(doc, row.place);
  return row.kind === 'recognised'
    ? firstOf(doc, row.as === 'decision' ? 'decisionPart' : row.as)
    : undefined;
}
