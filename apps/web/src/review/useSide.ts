import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useImport } from '../imported/useImport.ts';

/** What can stand at the right of the page: comments and suggestions, the report of a file, what was not taken, pages. */
export type SidePanel = 'review' | 'import' | 'tray' | 'preview';

export interface Side {
  /** There is something to show in it. */
  has(panel: SidePanel): boolean;
  shows(panel: SidePanel): boolean;
  open(panel: SidePanel): void;
  close(panel: SidePanel): void;
  /** At the left of the page. */
  readonly outline: Outline;
}

/** The outline of the plan, out or put away. */
export interface Outline {
  readonly isOut: boolean;
  open(): void;
  close(): void;
}

/**
 * One panel at a time, two on a large screen: the page itself must stay whole. The last one opened is shown; on a small
 * screen the outline counts as one.
 */
export function useSide(planId: string, trayCount: number): Side {
  const wide = useMediaQuery('(min-width: 1700px)');
  const small = useMediaQuery('(max-width: 1199px)') ?? false;
  const { report, change } = useImport(planId);
  const [outline, setOutline] = useLocalStorage({ key: 'duthao.outline', defaultValue: false });
  const [isOutlineLast, setOutlineLast] = useState(false);
  const [remembered, remember] = useLocalStorage({
    key: 'duthao.review',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  // The first is the last that was opened.
  const [order, setOrder] = useState<readonly SidePanel[]>(() => [
    'tray',
    'import',
    ...(remembered ? (['review'] as const) : []),
  ]);
  const bring = (panel: SidePanel): void => {
    setOrder(first(panel));
    setOutlineLast(false);
  };
  // What was just refused must be seen.
  const [knownTray, setKnownTray] = useState(trayCount);
  if (trayCount !== knownTray) {
    setKnownTray(trayCount);
    if (trayCount > knownTray) bring('tray');
  }
  const has = (panel: SidePanel): boolean =>
    panel === 'import' ? report !== null : panel === 'tray' ? trayCount > 0 : true;
  const isOut = (panel: SidePanel): boolean => panel !== 'import' || report?.isAway === false;
  const room = wide ? 2 : small && outline && isOutlineLast ? 0 : 1;
  const shown = order.filter((panel) => has(panel) && isOut(panel)).slice(0, room);
  return {
    has,
    shows: (panel) => shown.includes(panel),
    open: (panel) => {
      bring(panel);
      if (panel === 'review') remember(true);
      if (panel === 'import' && report?.isAway) change({ isAway: false });
    },
    close: (panel) => {
      setOrder((former) => former.filter((other) => other !== panel));
      if (panel === 'review') remember(false);
      if (panel === 'import') change({ isAway: true });
    },
    outline: {
      isOut: outline && !(small && shown.length > 0),
      open: () => {
        setOutline(true);
        setOutlineLast(true);
      },
      close: () => setOutline(false),
    },
  };
}

const first = (panel: SidePanel) => (former: readonly SidePanel[]) => [
  panel,
  ...former.filter((other) => other !== panel),
];
