import type { WritingRights } from '@duthao/plan';
import type { Extensions } from '@tiptap/core';
import type { EditorRoom } from '../room/EditorRoom.ts';
import { Collaboration } from './binding/collaboration.ts';
import { blockExtensions } from './blockExtension.ts';
import { FindHighlights } from './find/findHighlights.ts';
import { OpenFootnotes } from './footnotes/openFootnotes.ts';
import { EmptyParts } from './keys/emptyParts.ts';
import { PartsGuard } from './keys/partsGuard.ts';
import { PlanKeys } from './keys/planKeys.ts';
import { TypedMarkers } from './keys/typedMarkers.ts';
import { OwnerBars } from '../places/ownerBars.ts';
import { ModelSchema } from './ModelSchema.ts';
import { PasteIntoPlan } from './paste/pasteIntoPlan.ts';
import { PrintedWords } from './printed/printedWords.ts';
import { ShownPlace } from './report/showPlace.ts';
import { type SlashControl, SlashKeys } from './slash/SlashKeys.ts';
import type { SuggestControl } from './suggest/createSuggestControl.ts';
import { lawfulStep } from './suggest/lawfulStep.ts';
import { SuggestionLook } from './suggest/suggestionLook.ts';
import { SuggestMode } from './suggest/suggestMode.ts';
import { CommentMarks } from '../threads/commentMarks.ts';
import type { ThreadDeskStore } from '../threads/ThreadDesk.ts';
import { whenTracking } from './suggest/whenTracking.ts';
import { views } from './views/index.ts';

interface EditorHooks {
  slash: SlashControl;
  suggest: SuggestControl;
  comments?: ThreadDeskStore;
  /** A footnote asks to be opened. */
  onFootnote(id: string): void;
}

/** Everything the editor of a plan is made of. */
export function createPlanExtensions(
  room: Pick<EditorRoom, 'ydoc' | 'awareness' | 'me' | 'rights'>,
  { slash, suggest, comments, onFootnote }: EditorHooks,
): Extensions {
  return [
    ModelSchema,
    ...blockExtensions(views),
    Collaboration.configure({
      ydoc: room.ydoc,
      awareness: room.awareness,
      user: room.me,
      writing: () => room.rights.get().writing,
      takeStep: lawfulStep(
        { writing: () => room.rights.get().writing, author: room.me.id },
        suggest.tellStep,
      ),
    }),
    SuggestMode.configure({
      source: { writing: () => writingNow(room.rights.get().writing, suggest), author: room.me.id },
      control: suggest,
    }),
    SlashKeys.configure({ control: slash }),
    OpenFootnotes.configure({ onOpen: onFootnote }),
    PartsGuard,
    PlanKeys,
    TypedMarkers,
    PasteIntoPlan,
    PrintedWords,
    FindHighlights,
    ShownPlace,
    EmptyParts,
    OwnerBars,
    SuggestionLook,
    CommentMarks.configure(comments ? { desk: comments } : {}),
  ];
}

const writingNow = (rights: WritingRights, { tracking }: SuggestControl): WritingRights =>
  tracking.get().isTracking ? whenTracking(rights) : rights;
