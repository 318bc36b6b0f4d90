import { Button } from '@mantine/core';
import type { Presence } from '@duthao/protocol';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { Bell } from '../notices/Bell.tsx';
import { FlowButton } from '../flow/FlowButton.tsx';
import { RoundsLink } from '../opinions/RoundsLink.tsx';
import { BoardLink } from '../places/BoardLink.tsx';
import { StateChip } from '../plans/StateChip.tsx';
import { People } from '../ui/People.tsx';
import bar from '../ui/bar.module.css';
import { twoDigits } from '../ui/twoDigits.ts';
import type { Watched } from './createStore.ts';
import { ExportMenu } from './ExportMenu.tsx';
import classes from './RoomHeader.module.css';
import type { RoomState } from './RoomState.ts';
import { SavedMark } from './SavedMark.tsx';
import type { Download } from './useDownload.ts';
import { usePart } from './usePart.ts';

interface Props {
  store: Watched<RoomState>;
  download: Download;
  preview: { open: boolean; toggle(): void };
  onPrint(): void;
  onReturn: (() => void) | null;
}

/** Where one is, what stage the plan is at, whether all is saved, who else is here, and the ways out of the page. */
export function RoomHeader({ store, download, preview, onPrint, onReturn }: Props) {
  const plan = usePart(store, (state) => state.plan);
  const people = usePart(store, (state) => state.people);
  const phase = usePart(store, (state) => state.phase);
  const title = plan?.title || 'Kế hoạch chưa có tên';
  return (
    <header className={`${bar.bar} ${classes.bar}`}>
      <Link to="/ke-hoach" className={classes.back} aria-label="Về danh sách kế hoạch">
        <ArrowLeft size={18} aria-hidden />
        <span className={classes.backWord}>Kế hoạch</span>
      </Link>
      <h1 className={classes.title} title={title}>
        {plan === null ? '' : title}
      </h1>
      {plan !== null && <StateChip state={plan.state} />}
      <SavedMark store={store} />
      <div className={classes.bell}>
        <Bell />
      </div>
      <div className={classes.rest}>
        <People
          people={people.map(toPerson)}
          label={`Cùng mở kế hoạch: ${twoDigits(people.length)} người khác`}
        />
        <Button
          className={classes.print}
          variant="default"
          onClick={preview.toggle}
          aria-pressed={preview.open}
          disabled={phase.kind !== 'open'}
        >
          Xem bản in
        </Button>
        {plan !== null && <BoardLink planId={plan.id} />}
        {plan !== null && <RoundsLink planId={plan.id} />}
        {plan !== null && <FlowButton planId={plan.id} store={store} />}
        <ExportMenu download={download} disabled={plan === null} onPrint={onPrint} onReturn={onReturn} />
      </div>
    </header>
  );
}

function toPerson({ id, name, unit, color }: Presence) {
  return { key: id, name, unit, color };
}
