import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { allItems, type BlockItem } from '../blockMenu.ts';
import { runCommand } from '../runCommand.ts';
import { useEditorValue } from '../useEditorValue.ts';
import { matchingItems } from './matchingItems.ts';
import type { SlashControl } from './SlashKeys.ts';
import classes from './SlashMenu.module.css';
import { slashQuery } from './slashQuery.ts';

/** What can be put here, offered where "/" was typed. */
export function SlashMenu({ editor, control }: { editor: Editor; control: SlashControl }) {
  const query = useEditorValue(editor, slashQuery, null);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  if (!query && dismissed !== null) setDismissed(null);
  const items = query ? matchingItems(allItems, query.text) : [];
  const open = query !== null && items.length > 0 && query.from !== dismissed && editor.isEditable;
  const chosen = Math.min(at, items.length - 1);

  const pick = (item: BlockItem | undefined): void => {
    if (!item || !query) return;
    editor.view.dispatch(editor.state.tr.delete(query.from, query.to));
    runCommand(editor, item.command);
    setAt(0);
  };
  useEffect(() => {
    if (!open) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt((chosen + 1) % items.length),
      ArrowUp: () => setAt((chosen + items.length - 1) % items.length),
      Enter: () => pick(items[chosen]),
      Tab: () => pick(items[chosen]),
      Escape: () => setDismissed(query.from),
    };
    return control.listen((key) => {
      keys[key]?.();
      return key in keys;
    });
  });
  if (!open) return null;
  const place = editor.view.coordsAtPos(query.from);
  const below = place.bottom + 320 < window.innerHeight;
  const style = below
    ? { left: place.left, top: place.bottom + 6 }
    : { left: place.left, bottom: window.innerHeight - place.top + 6 };
  return (
    <ul className={classes.menu} style={style} role="listbox" aria-label="Chèn">
      {items.map((item, index) => (
        <li
          key={item.name}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setAt(index)}
          onClick={() => pick(item)}
        >
          {item.name}
          <small>{item.hint}</small>
        </li>
      ))}
    </ul>
  );
}
