import type { Look } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { paperStyle } from '../editor/page/paperStyle.ts';
import { ProjectedPage } from './ProjectedPage.tsx';
import { type ReviewView, reviewViewOf } from './reviewView.ts';
import classes from './Reviewed.module.css';
import { type ScrollAnchor, putAnchor, takeAnchor } from './scrollAnchor.ts';

interface Props {
  editor: Editor | null;
  look: Look;
  /** The page that is written on. */
  children: ReactNode;
}

/** The page as it is written, or in its place, to be read only, as it would read with all suggestions or with none. */
export function ReviewedPaper({ editor, look, children }: Props) {
  if (!editor) return <Paper look={look}>{children}</Paper>;
  return (
    <Viewed editor={editor} look={look}>
      {children}
    </Viewed>
  );
}

function Viewed({ editor, look, children }: Props & { editor: Editor }) {
  const store = reviewViewOf(editor);
  const { view } = useSyncExternalStore(store.subscribe, store.get);
  const frame = useRef<HTMLDivElement>(null);
  useSameLine(frame, view);
  return (
    <div ref={frame}>
      {view === 'marks' ? null : <Banner view={view} onBack={() => store.set({ view: 'marks' })} />}
      <Paper look={look} hidden={view !== 'marks'}>
        {children}
      </Paper>
      {view === 'marks' ? null : (
        <div className="plan-paper" style={paperStyle(look)} data-view={view}>
          <ProjectedPage key={view} editor={editor} view={view} />
        </div>
      )}
    </div>
  );
}

function Paper({ look, hidden = false, children }: Pick<Props, 'look' | 'children'> & { hidden?: boolean }) {
  return (
    <div
      className={`plan-paper ${hidden ? classes.hidden : ''}`}
      style={paperStyle(look)}
      data-testid="paper"
      data-view="marks"
    >
      {children}
    </div>
  );
}

const sentences = {
  final: 'Bản cuối: văn bản như khi tiếp thu tất cả đề nghị sửa. Chỉ để xem, văn bản chưa thay đổi.',
  original: 'Bản gốc: văn bản như khi chưa có đề nghị sửa nào. Chỉ để xem, văn bản chưa thay đổi.',
};

function Banner({ view, onBack }: { view: 'final' | 'original'; onBack(): void }) {
  return (
    <p className={`${classes.banner} plan-no-print`} role="status">
      <span>{sentences[view]}</span>
      <button type="button" onClick={onBack}>
        Trở lại soạn thảo
      </button>
    </p>
  );
}

/** The line at the top of the window stays there when the page is seen in another way. */
function useSameLine(frame: { readonly current: HTMLDivElement | null }, view: ReviewView): void {
  const anchor = useRef<ScrollAnchor | undefined>(undefined);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    putAnchor(element, view, anchor.current);
    const stage = element.parentElement;
    const note = (): void => {
      anchor.current = takeAnchor(element, view);
    };
    stage?.addEventListener('scroll', note, { passive: true });
    return () => stage?.removeEventListener('scroll', note);
  }, [frame, view]);
}
