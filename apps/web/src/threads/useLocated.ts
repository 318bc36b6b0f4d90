import type { PlanThread } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useMemo, useState } from 'react';
import { locate } from './locate.ts';

/** A thread may be known before its mark has arrived in the text: so long it does not count as lost. */
const ARRIVING_MS = 4000;

export interface Located {
  /** In the order of the text; those still on their way at the end. */
  readonly standing: readonly PlanThread[];
  /** Their words are no longer in the text. */
  readonly lost: readonly PlanThread[];
  /** "Mục II.1"; empty for what stands nowhere. */
  placeOf(threadId: string): string;
  /** Of the section around it and of those above it. */
  sectionsOf(threadId: string): readonly string[];
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
  const fresh = useMemo(() => lookUp(doc, threads, arriving), [doc, threads, arriving]);
  // Typing between them changes nothing of what is shown: whoever draws it need not do so again.
  const [held, setHeld] = useState(fresh);
  if (held === fresh || (held.threads === threads && held.text === fresh.text)) return held;
  setHeld(fresh);
  return fresh;
}

/** @param arriving counted as standing, though their marks are not here yet */
function lookUp(
  doc: Node,
  threads: readonly PlanThread[],
  arriving: ReadonlySet<string>,
): Located & { threads: readonly PlanThread[]; text: string } {
  const found = locate(doc, threads);
  const at = (id: string): number => found.get(id)?.pos ?? doc.content.size;
  const isHere = ({ id }: PlanThread): boolean => found.has(id) || arriving.has(id);
  const standing = threads.filter(isHere).toSorted((a, b) => at(a.id) - at(b.id));
  const lost = threads.filter((thread) => !isHere(thread));
  const told = standing.map(({ id }) => [id, found.get(id)?.place, found.get(id)?.sections]);
  return {
    threads,
    standing,
    lost,
    placeOf: (id) => found.get(id)?.place ?? '',
    sectionsOf: (id) => found.get(id)?.sections ?? [],
    text: JSON.stringify([told, lost.map(({ id }) => id)]),
  };
}
