import type { PlanThread } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useMemo, useState } from 'react';
import { locate, type Where } from './locate.ts';

/** A thread may be known before its mark has arrived in the text: so long it does not count as lost. */
const ARRIVING_MS = 4000;

export interface Located {
  /** In the order of the text; those still on their way at the end. */
  readonly standing: readonly PlanThread[];
  /** Their words are no longer in the text. */
  readonly lost: readonly PlanThread[];
  where(threadId: string): Where | undefined;
}

export function useLocated(doc: Node, threads: readonly PlanThread[]): Located {
  const [arriving, setArriving] = useState<ReadonlySet<string>>(new Set());
  const [known, setKnown] = useState(threads);
  if (known !== threads) {
    const before = new Set(known.map(({ id }) => id));
    setKnown(threads);
    const news = before.size === 0 ? [] : threads.filter(({ id }) => !before.has(id));
    if (news.length > 0) setArriving(new Set([...arriving, ...news.map(({ id }) => id)]));
  }
  useEffect(() => {
    if (arriving.size === 0) return;
    const timer = setTimeout(() => setArriving(new Set()), ARRIVING_MS);
    return () => clearTimeout(timer);
  }, [arriving]);
  return useMemo(() => {
    const found = locate(doc, threads);
    const at = (id: string): number => found.get(id)?.pos ?? doc.content.size;
    const isHere = ({ id }: PlanThread): boolean => found.has(id) || arriving.has(id);
    return {
      standing: threads.filter(isHere).toSorted((a, b) => at(a.id) - at(b.id)),
      lost: threads.filter((thread) => !isHere(thread)),
      where: (id) => found.get(id),
    };
  }, [doc, threads, arriving]);
}
