import { Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Watched } from './createStore.ts';
import type { RoomState } from './RoomState.ts';
import classes from './SavedMark.module.css';
import { savedMark, savedSentence } from './savedSentence.ts';
import { isSaved } from './savedState.ts';
import { usePart } from './usePart.ts';

/**
 * Where the text is, in a few words. "Not yet" is shown at once, "saved" only after a moment of quiet: the mark is
 * true at every instant and still does not flicker with every key.
 */
export function SavedMark({ store }: { store: Watched<RoomState> }) {
  const saved = usePart(store, (state) => state.saved);
  const [calm] = useDebouncedValue(saved, 300);
  const shown = isSaved(saved) && !isSaved(calm) ? calm : saved;
  const kind = isSaved(shown) ? 'saved' : shown.line === 'down' ? 'down' : 'saving';
  return (
    <Tooltip
      label={savedSentence(shown)}
      multiline
      maw={380}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      <output
        className={classes.mark}
        data-kind={kind}
        tabIndex={0}
        aria-live={kind === 'saving' ? 'off' : 'polite'}
      >
        {savedMark(shown)}
      </output>
    </Tooltip>
  );
}
