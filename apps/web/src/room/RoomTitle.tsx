import { useDebouncedValue } from '@mantine/hooks';
import type { Watched } from './createStore.ts';
import type { RoomState } from './RoomState.ts';
import { usePart } from './usePart.ts';
import { useUnsentWarning } from './useUnsentWarning.ts';

/** Names the tab; a dot says that something has been waiting for a while, and closing the tab is asked about then. */
export function RoomTitle({ store }: { store: Watched<RoomState> }) {
  const title = usePart(store, ({ plan }) => plan?.title || 'Kế hoạch');
  const waits = usePart(store, ({ saved }) => saved.waiting > 0);
  const [lasting] = useDebouncedValue(waits, 1000);
  useUnsentWarning(waits);
  return <title>{`${lasting && waits ? '• ' : ''}${title} - Dự Thảo`}</title>;
}
