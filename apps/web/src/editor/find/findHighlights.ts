import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type FindQuery, findMatches, type Match } from './findMatches.ts';

export interface Finding {
  readonly query: FindQuery | null;
  readonly matches: readonly Match[];
  /** Index of the match that is looked at. */
  readonly at: number;
}

export const findKey = new PluginKey<Finding>('find');

const nothing: Finding = { query: null, matches: [], at: 0 };

/** More than these are counted; of them only the one that is looked at is coloured. */
const COLOURED = 400;

/** Colours what the find bar looks for, and keeps it right while the text changes. */
export const FindHighlights = Extension.create({
  name: 'findHighlights',
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key: findKey,
      state: {
        init: () => nothing,
        apply: (tr, former) => {
          const asked = tr.getMeta(findKey) as Partial<Finding> | undefined;
          const query = asked?.query !== undefined ? asked.query : former.query;
          if (!query) return nothing;
          const matches = tr.docChanged || asked?.query ? findMatches(tr.doc, query) : former.matches;
          const at = Math.min(asked?.at ?? former.at, Math.max(matches.length - 1, 0));
          return { query, matches, at };
        },
      },
      props: {
        decorations: (state) => {
          const { matches, at } = findKey.getState(state) ?? nothing;
          if (matches.length === 0) return null;
          const shown = matches.slice(0, COLOURED).map((match, index) => colour(match, index === at));
          const current = matches[at];
          if (current && at >= COLOURED) shown.push(colour(current, true));
          return DecorationSet.create(state.doc, shown);
        },
      },
    }),
  ],
});

function colour({ from, to, footnote }: Match, current: boolean): Decoration {
  const attrs = { class: current ? 'plan-found is-current' : 'plan-found' };
  if (footnote === null) return Decoration.inline(from, to, attrs);
  return Decoration.inline(footnote, footnote + 1, attrs);
}
