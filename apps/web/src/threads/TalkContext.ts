import type { CommentRef, PlanThread, Unit } from '@duthao/protocol';
import { createContext, useContext } from 'react';
import type { Drafts } from './drafts.ts';
import type { Mentionable } from './mentionables.ts';
import type { ThreadActs } from './useThreads.ts';

/** What every part of the comments knows of the plan and of the person who reads them. */
export interface Talk {
  readonly acts: ThreadActs;
  readonly drafts: Drafts;
  /** Units among whose people the person may begin a comment; null: for all who may open the plan. */
  readonly circles: readonly (string | null)[];
  /** What is said for all is then not heard by others who were asked. */
  readonly isOnlyAsked: boolean;
  unitOf(id: string | null): Unit | undefined;
  /** Who and what can be named in a comment that stays in this circle. */
  mentionables(circle: string | null): readonly Mentionable[];
  /** What is named, as it is called now; null when it is gone. */
  nameOf(ref: CommentRef): string | null;
  mayAnswer(thread: PlanThread): boolean;
  /** Shows a named place in the text; null where no text stands beside. */
  readonly goTo: ((nodeId: string) => void) | null;
}

export const TalkContext = createContext<Talk | null>(null);

export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (talk === null) throw new Error('useTalk needs a TalkContext above it');
  return talk;
}
