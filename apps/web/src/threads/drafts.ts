import { commentRefSchema, newThreadSchema } from '@duthao/protocol';
import { z } from 'zod';
import { isSharedMachine } from '../session/sharedMachine.ts';
import type { ThreadDraft, Written } from './ThreadDesk.ts';

const writtenSchema = z.object({ text: z.string(), refs: z.array(commentRefSchema) });
const draftSchema = writtenSchema.extend({
  on: newThreadSchema.shape.on,
  quote: z.string(),
  unitId: z.string().nullable().optional(),
  proposal: z.string().nullable(),
});
const keptSchema = z.object({
  draft: draftSchema.nullable(),
  answers: z.record(z.string(), writtenSchema),
});

interface Kept {
  readonly draft: ThreadDraft | null;
  readonly answers: Readonly<Record<string, Written>>;
}

const nothing: Kept = { draft: null, answers: {} };
const keyOf = (userId: string, planId: string): string => `duthao.comments.${userId}.${planId}`;
/** On a machine that several people use, nothing outlives the tab. */
const shelf = (): Storage => (isSharedMachine() ? sessionStorage : localStorage);

function read(key: string): Kept {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(shelf().getItem(key) ?? 'null'));
    return parsed.success ? (parsed.data as Kept) : nothing;
  } catch {
    return nothing;
  }
}

/** What one person has begun to write about one plan and not sent: it outlives a reload and a refusal. */
export interface Drafts {
  draft(): ThreadDraft | null;
  keepDraft(draft: ThreadDraft | null): void;
  answer(threadId: string): Written;
  keepAnswer(threadId: string, answer: Written): void;
}

export function createDrafts(userId: string, planId: string): Drafts {
  const key = keyOf(userId, planId);
  const write = (change: (kept: Kept) => Kept): void => {
    const kept = change(read(key));
    const isEmpty = kept.draft === null && Object.keys(kept.answers).length === 0;
    if (isEmpty) shelf().removeItem(key);
    else shelf().setItem(key, JSON.stringify(kept));
  };
  return {
    draft: () => read(key).draft,
    keepDraft: (draft) => write((kept) => ({ ...kept, draft })),
    answer: (threadId) => read(key).answers[threadId] ?? { text: '', refs: [] },
    keepAnswer: (threadId, { text, refs }) =>
      write(({ draft, answers: { [threadId]: _former, ...others } }) => ({
        draft,
        answers: text.trim() === '' ? others : { ...others, [threadId]: { text, refs } },
      })),
  };
}
