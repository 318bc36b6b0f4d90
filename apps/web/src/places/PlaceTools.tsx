import { nameOfPlace, type Place, placesOf } from '@duthao/plan';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { useEditorValue } from '../editor/useEditorValue.ts';
import './ownerBars.css';
import { ownerBarsKey } from './ownerBars.ts';
import { placeAtCaret } from './placeAtCaret.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { usePlaces } from './usePlaces.ts';

interface Props {
  planId: string;
  editor: Editor;
  /** The place whose assignment is open. */
  placeId: string | null;
  onClose(): void;
}

/** Whose the places of the open text are: bars at the margin, words for who does not see them, and the dialog. */
export function PlaceTools({ planId, editor, placeId, onClose }: Props) {
  const places = usePlaces(planId);
  const caret = useEditorValue(editor, placeAtCaret, null);
  useEffect(() => {
    const draw = (): void => editor.view.dispatch(editor.state.tr.setMeta(ownerBarsKey, places));
    // Not `isInitialized`, which comes true a moment after the mount and so misses it.
    if (!editor.isDestroyed) draw();
    else editor.on('mount', draw);
    return () => void editor.off('mount', draw);
  }, [editor, places]);
  if (!places) return null;
  const known = placeId !== null || places.isShared ? placesOf(editor.state.doc) : [];
  const parents = new Map(known.map(({ id, parentId }) => [id, parentId]));
  const parentOf = (id: string): string | null => parents.get(id) ?? null;
  const owners = places.isShared ? places.ownersOf(caret, parentOf).map(({ name }) => name) : [];
  const opened = known.find(({ id }) => id === placeId);
  return (
    <>
      <p className="visually-hidden" role="status">
        {owners.length > 0 ? `Phần này do ${owners.join(', ')} viết.` : ''}
      </p>
      {opened && (
        <PlaceDialog
          planId={planId}
          places={places}
          place={{ id: opened.id, name: nameOfPlace(opened, known), title: titleOf(opened) }}
          parentOf={parentOf}
          onClose={onClose}
        />
      )}
    </>
  );
}

function titleOf({ kind, title }: Place): string {
  return kind === 'section' || kind === 'annex' ? title : '';
}
