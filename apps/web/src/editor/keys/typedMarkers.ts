import { typedMarker } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { newId } from '../newId.ts';

/**
 * "1. ", "I. ", "a) ", "- " typed at the start of a line become the number itself, so that nobody sees "1. 1.".
 * Only the space that completes a number is looked at, never a syllable that is still open.
 */
export const TypedMarkers = Extension.create({
  name: 'typedMarkers',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          if (view.composing || from !== to || !text.endsWith(' ')) return false;
          const command = typedMarker(view.state, text, newId);
          return command !== null && command(view.state, view.dispatch, view);
        },
      },
    }),
  ],
});
