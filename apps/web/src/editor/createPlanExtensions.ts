import type { Extensions } from '@tiptap/core';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { Collaboration } from './binding/collaboration.ts';
import { blockExtensions } from './blockExtension.ts';
import { EmptyParts } from './keys/emptyParts.ts';
import { PlanKeys } from './keys/planKeys.ts';
import { ModelSchema } from './ModelSchema.ts';
import { PrintedWords } from './printed/printedWords.ts';
import { views } from './views/index.ts';

/** Everything the editor of a plan is made of. */
export function createPlanExtensions(room: Pick<EditorRoom, 'ydoc' | 'awareness' | 'me'>): Extensions {
  return [
    ModelSchema,
    ...blockExtensions(views),
    Collaboration.configure({ ydoc: room.ydoc, awareness: room.awareness, user: room.me }),
    PlanKeys,
    PrintedWords,
    EmptyParts,
  ];
}
