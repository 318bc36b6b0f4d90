import { placesOf } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isWordsOnly } from './isWordsOnly.ts';
import type { PlacesOf } from './PlacesOf.ts';

interface Bars {
  readonly places: PlacesOf | null;
  readonly drawn: DecorationSet;
}

/** Set with `PlacesOf`, or null where nothing is to be shown. */
export const ownerBarsKey = new PluginKey<Bars>('ownerBars');

/**
 * At the margin of each section and annex, and of each row that belongs to somebody else than the text around it, a bar
 * in the colour of its unit; screen readers hear the name. Looked up when places come or go, never for a letter.
 */
export const OwnerBars = Extension.create({
  name: 'ownerBars',
  addProseMirrorPlugins: () => [
    new Plugin<Bars>({
      key: ownerBarsKey,
      state: {
        init: () => ({ places: null, drawn: DecorationSet.empty }),
        apply(tr, former) {
          const given = tr.getMeta(ownerBarsKey) as PlacesOf | null | undefined;
          const places = given === undefined ? former.places : given;
          if (given === undefined && !tr.docChanged) return former;
          if (given === undefined && isWordsOnly(tr)) {
            return { places, drawn: former.drawn.map(tr.mapping, tr.doc) };
          }
          return { places, drawn: draw(tr.doc, places) };
        },
      },
      props: { decorations: (state) => ownerBarsKey.getState(state)?.drawn },
    }),
  ],
});

function draw(doc: Node, places: PlacesOf | null): DecorationSet {
  if (!places?.isShared) return DecorationSet.empty;
  const found = placesOf(doc);
  const parents = new Map(found.map(({ id, parentId }) => [id, parentId]));
  const parentOf = (id: string): string | null => parents.get(id) ?? null;
  const bars = found.flatMap(({ id, kind, pos, parentId }) => {
    const owners = places.ownersOf(id, parentOf);
    const key = owners.map((unit) => unit.id).join();
    const isOutside = kind === 'section' || kind === 'annex';
    if (
      !isOutside &&
      key ===
        places
          .ownersOf(parentId, parentOf)
          .map((unit) => unit.id)
          .join()
    )
      return [];
    const node = doc.nodeAt(pos);
    if (!node || owners.length === 0) return [];
    const names = owners.map(({ name }) => name).join(', ');
    return Decoration.node(pos, pos + node.nodeSize, {
      class: 'plan-owned',
      style: `--owner: ${stripes(owners.map(({ color }) => color))}`,
      'aria-description': `Do ${names} viết`,
    });
  });
  return DecorationSet.create(doc, bars);
}

/** One colour, or as many stripes as there are units. */
export function stripes(colors: readonly number[]): string {
  if (colors.length === 1) return `var(--unit-${colors[0]})`;
  const share = (part: number): string => `${((100 * part) / colors.length).toFixed(1)}%`;
  const stops = colors.map((color, at) => `var(--unit-${color}) ${share(at)} ${share(at + 1)}`);
  return `linear-gradient(${stops.join(', ')})`;
}
