import { placeAt } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { useEffect, useSyncExternalStore } from 'react';
import type { SuggestControl } from './createSuggestControl.ts';
import classes from './Suggest.module.css';
import type { SuggestionPeople } from './useSuggestionPeople.ts';

const SHOWN_MS = 20_000;
/** Its own width and that of the card at the right edge, which it must not lie under. */
const FROM_RIGHT = 430 + 265;

interface FirstSuggestionProps {
  editor: Editor;
  control: SuggestControl;
  people: SuggestionPeople;
}

/** Said once, at the caret: what is written here is a suggestion, and to whom. */
export function FirstSuggestion({ editor, control, people }: FirstSuggestionProps) {
  const { firstAt } = useSyncExternalStore(control.news.subscribe, control.news.get);
  useEffect(() => {
    if (firstAt === null) return;
    const timer = setTimeout(control.read, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [firstAt, control]);
  // After a refusal the editor begins anew: there is no caret until it stands on the page again.
  if (firstAt === null || editor.isDestroyed) return null;
  const { doc } = editor.state;
  const pos = Math.min(firstAt, doc.content.size);
  const { names, isLead } = people.ownersOf(doc, placeAt(doc, pos));
  const { left, bottom } = editor.view.coordsAtPos(pos);
  const takers = isLead ? names : `${names} hoặc đơn vị chủ trì soạn thảo`;
  const style = { left: Math.max(8, Math.min(left, window.innerWidth - FROM_RIGHT)), top: bottom + 8 };
  return (
    <div className={`${classes.first} plan-no-print`} style={style} role="status">
      <p>
        {names} chủ trì {isLead ? 'phần' : 'mục'} này. Những chữ anh/chị thêm hoặc bớt ở đây là đề nghị sửa:
        văn bản chỉ đổi khi {takers} tiếp thu.
      </p>
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={control.read}>
        Đã rõ
      </button>
    </div>
  );
}
