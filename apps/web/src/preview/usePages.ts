import { useEffect, useRef, useState } from 'react';
import type { Doc } from 'yjs';
import { ApiError, toSentence } from '../api/ApiError.ts';
import { fetchPages } from '../api/fetchPages.ts';
import { createDrawings, type Drawings } from './createDrawings.ts';
import { createFollower, type Follower } from './createFollower.ts';
import { closePdf, openPdf, type Pdf } from './openPdf.ts';

export interface Pages {
  /** The newest pages there are; they stay until newer ones have come. */
  readonly pdf: Pdf | null;
  /** Why there are no newer ones. */
  readonly problem: string | null;
  /** LibreOffice is missing on the server: asking again would not help. */
  readonly isOff: boolean;
  readonly exactFont: boolean;
}

/** Long enough for React to hand new pages to those who draw them. */
const HANDED_OVER = 50;

const none: Pages = { pdf: null, problem: null, isOff: false, exactFont: true };

/** The printed pages of a plan, following what is typed; `savedAt` moves when own changes have reached the server. */
export function usePages(planId: string, ydoc: Doc, savedAt: Date | null): Pages & { drawings: Drawings } {
  const [drawings] = useState(createDrawings);
  const [pages, setPages] = useState(none);
  const follower = useRef<Follower | null>(null);

  useEffect(() => {
    let tag: string | null = null;
    const refresh = async (signal: AbortSignal): Promise<void> => {
      try {
        const fresh = await fetchPages(planId, tag, signal);
        const pdf = fresh && (await openPdf(fresh.bytes));
        if (signal.aborted) {
          if (pdf) closePdf(pdf);
          return;
        }
        if (!pdf) return setPages((before) => ({ ...before, problem: null }));
        tag = fresh.tag;
        setPages({ pdf, problem: null, isOff: false, exactFont: fresh.exactFont });
        await new Promise((resolve) => setTimeout(resolve, HANDED_OVER));
        await drawings.settled();
      } catch (error) {
        if (signal.aborted) return;
        const isOff = error instanceof ApiError && error.kind === 'noOffice';
        setPages((before) => ({ ...before, isOff, problem: toSentence(error) }));
      }
    };
    const following = createFollower(refresh);
    follower.current = following;
    // Nobody looks at a window out of sight; it catches up when it comes back.
    const changed = (): void => {
      if (!document.hidden) following.changed();
    };
    ydoc.on('update', changed);
    document.addEventListener('visibilitychange', changed);
    return () => {
      ydoc.off('update', changed);
      document.removeEventListener('visibilitychange', changed);
      following.stop();
    };
  }, [planId, ydoc, drawings]);

  // After the pages have let go of it.
  const { pdf } = pages;
  useEffect(
    () => () => {
      if (pdf) closePdf(pdf);
    },
    [pdf],
  );

  // The server prints what it has: own words are there only now.
  useEffect(() => {
    if (savedAt) follower.current?.changed();
  }, [savedAt]);

  return { ...pages, drawings };
}
