import { notifications } from '@mantine/notifications';
import type { Editor } from '@tiptap/core';
import { toSentence } from '../api/ApiError.ts';
import { placeOf } from '../editor/report/placeOf.ts';
import { deskOf } from './commentMarks.ts';
import { type CommentPlace, nodePlace, placeAround, selectionToComment } from './selectionToComment.ts';
import { comeForward } from './ThreadDesk.ts';

/** Begins a comment, on the selection unless a place is given; the panel comes forward with it. */
export function startComment(editor: Editor, place: CommentPlace | undefined = chosenPlace(editor)): void {
  const desk = deskOf(editor);
  const { draft } = desk.get();
  if (!place) return tell('Chọn chữ hoặc đặt con trỏ vào chỗ cần nêu ý kiến, rồi bấm lại.');
  if (draft && draft.text.trim() !== '') {
    comeForward(desk, {});
    return tell('Còn một ý kiến đang viết dở ở khung bên phải. Gửi hoặc bỏ ý kiến đó rồi viết ý kiến khác.');
  }
  comeForward(desk, { active: null, draft: { ...place, text: '', refs: [], proposal: null } });
}

/** What is written already goes to what is selected now, as when the words were changed by others meanwhile. */
export function moveDraft(editor: Editor): void {
  const desk = deskOf(editor);
  const { draft } = desk.get();
  const place = chosenPlace(editor);
  if (!place) return tell('Chọn chữ hoặc đặt con trỏ vào chỗ cần nêu ý kiến, rồi bấm lại.');
  if (draft) desk.set({ draft: { ...draft, ...place, proposal: null } });
}

/** Hangs a thread whose words are gone on what is selected now; what the server knows of the text comes first. */
export async function rehang(
  editor: Editor,
  { whenSaved, send }: { whenSaved(): Promise<void>; send(on: CommentPlace['on']): Promise<unknown> },
): Promise<void> {
  // The word at the caret is not meant: nobody sees that it is chosen.
  const place = editor.state.selection.empty ? undefined : chosenPlace(editor);
  if (!place) return tell('Chọn chữ trong văn bản mà ý kiến này nói tới, rồi bấm lại.');
  try {
    await whenSaved();
    await send(place.on);
  } catch (error) {
    tell(toSentence(error));
  }
}

/** Begins a comment on a section or another part of the plan as a whole. */
export function startCommentOn(editor: Editor, nodeId: string): void {
  const found = placeOf(editor.state.doc, nodeId);
  if (found) startComment(editor, nodePlace(found.node));
}

/** A field of the letterhead has the focus of its own, beside the selection of the text. */
function chosenPlace(editor: Editor): CommentPlace | undefined {
  const { view, state } = editor;
  const focused = window.document.activeElement;
  if (focused && focused !== view.dom && view.dom.contains(focused)) {
    const place = placeAround(state.doc.resolve(view.posAtDOM(focused, 0)));
    if (place) return place;
  }
  return selectionToComment(state);
}

function tell(message: string): void {
  notifications.show({ id: 'comment', message, color: 'yellow', autoClose: 6000 });
}
