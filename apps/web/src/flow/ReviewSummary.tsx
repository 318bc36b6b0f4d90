import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { PlanFlow } from '@duthao/protocol';
import { sheetUrl, versionUrl } from '../api/flow.ts';
import { toDay } from '../units/toDay.ts';
import classes from './Flow.module.css';
import { FlowHistory } from './FlowHistory.tsx';
import { Moment } from './Moment.tsx';
import review from './Review.module.css';
import { ReviewOpinions } from './ReviewOpinions.tsx';
import { VersionChanges } from './VersionChanges.tsx';

interface Props {
  flow: PlanFlow;
  /** The version that is shown. */
  no: number | null;
  onPick(no: number): void;
}

/** In three lines what it is about; then what is unresolved, what others think, what changed, what was said on the way. */
export function ReviewSummary({ flow, no, onPick }: Props) {
  const { assignedBy, source, due, drafter, issuedBy } = flow.commission;
  // Held upright, a tablet shows the pages first.
  const wide = useMediaQuery('(min-width: 1001px)', true);
  const shown = flow.versions.find((version) => version.no === no);
  const left = unresolved(flow);
  return (
    <aside className={review.side} aria-label="Tóm tắt">
      <p>
        {flow.leadUnit} trình{drafter && `, ${drafter} soạn thảo`}
        {issuedBy && `; ${issuedBy} ban hành`}.
      </p>
      <p>
        {[assignedBy && `${assignedBy} giao`, source && `theo ${source}`].filter(Boolean).join(', ') ||
          'Đơn vị tự đề xuất'}
        {due && `, hạn ${toDay(due)}`}.
      </p>
      {shown && (
        <p>
          Bản trình {shown.no}, {shown.by} gửi lúc <Moment at={shown.time} />.{' '}
          <a className={classes.link} href={versionUrl(flow.planId, shown.no)} download>
            Tải .docx
          </a>
          {' · '}
          <a className={classes.link} href={sheetUrl(flow.planId, shown.no)} download>
            Phiếu trình (.docx)
          </a>
        </p>
      )}
      {flow.versions.length > 1 && (
        <NativeSelect
          aria-label="Chọn bản trình"
          mt="xs"
          data={flow.versions.map((version) => ({
            value: String(version.no),
            label: `Bản trình ${version.no}`,
          }))}
          value={String(no)}
          onChange={(event) => onPick(Number(event.currentTarget.value))}
        />
      )}
      {left.length > 0 && (
        <section>
          <h2 className={classes.heading}>Còn bỏ ngỏ</h2>
          <ul className={classes.points}>
            {left.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <ReviewOpinions planId={flow.planId} older={no === flow.versions[0]?.no ? null : no} />
      {no !== null && <VersionChanges key={no} flow={flow} no={no} />}
      <details className={classes.more} open={wide}>
        <summary className={classes.heading}>Quá trình xử lý</summary>
        <FlowHistory events={flow.events} />
      </details>
    </aside>
  );
}

/** What was open when the newest version was submitted or a step was forced, with the reason. */
function unresolved({ events, versions }: PlanFlow): string[] {
  const newest = versions[0]?.no;
  return events
    .filter(({ version, openPoints }) => version === newest && openPoints.length > 0)
    .flatMap(({ openPoints, kind, words }) =>
      kind === 'force' && words !== '' ? [...openPoints, `Lý do vẫn trình: ${words}`] : openPoints,
    )
    .filter((text, index, all) => all.indexOf(text) === index);
}
