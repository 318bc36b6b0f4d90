import { Button, Drawer } from '@mantine/core';
import type { PlanFlow } from '@duthao/protocol';
import { lazy, Suspense, useState } from 'react';
import type { Watched } from '../room/createStore.ts';
import type { RoomState } from '../room/RoomState.ts';
import { usePart } from '../room/usePart.ts';
import { useTopLayer } from '../ui/useTopLayer.ts';
import { useFlow } from './useFlow.ts';

const FlowPanel = lazy(() => import('./FlowPanel.tsx').then(({ FlowPanel: panel }) => ({ default: panel })));

interface Props {
  planId: string;
  store: Watched<RoomState>;
}

/** The way to the next step, in the header of a plan: filled when the person is the one who takes it. */
export function FlowButton({ planId, store }: Props) {
  const [open, setOpen] = useState(false);
  const close = useTopLayer(open, () => setOpen(false));
  const { data: flow } = useFlow(planId);
  if (!flow) return null;
  const isMine = flow.offers.some(({ kind }) => kind === 'pass') || flow.state === 'assigned';
  return (
    <>
      <Button variant={isMine ? 'filled' : 'default'} onClick={() => setOpen(true)} aria-expanded={open}>
        {shortOf(flow)}
      </Button>
      <Drawer
        opened={open}
        onClose={close}
        position="right"
        size={420}
        title="Quy trình của văn bản"
        overlayProps={{ backgroundOpacity: 0.2 }}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Suspense fallback={null}>
          <LivePanel flow={flow} store={store} />
        </Suspense>
      </Drawer>
    </>
  );
}

/** Knows whether changes still wait to be saved. */
function LivePanel({ flow, store }: { flow: PlanFlow; store: Watched<RoomState> }) {
  const unsaved = usePart(store, ({ saved }) => saved.waiting > 0);
  return <FlowPanel flow={flow} unsaved={unsaved} />;
}

function shortOf({ offers, state }: PlanFlow): string {
  const next = offers.find(({ kind }) => kind === 'pass');
  if (state === 'assigned' && offers.length > 0) return 'Nhận việc';
  if (!next) return 'Quy trình';
  return next.submits ? 'Trình' : next.label;
}
