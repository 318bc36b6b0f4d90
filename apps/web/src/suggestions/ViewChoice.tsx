import { SegmentedControl } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';
import { type ReviewView, reviewViewOf } from './reviewView.ts';

const views = [
  { value: 'marks', label: 'Có dấu sửa' },
  { value: 'final', label: 'Bản cuối' },
  { value: 'original', label: 'Bản gốc' },
];

/** How the page shows what is suggested; for this person only. */
export function ViewChoice({ editor }: { editor: Editor }) {
  const store = reviewViewOf(editor);
  const { view } = useSyncExternalStore(store.subscribe, store.get);
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label="Cách xem đề nghị sửa"
      data={views}
      value={view}
      onChange={(value) => store.set({ view: value as ReviewView })}
    />
  );
}
