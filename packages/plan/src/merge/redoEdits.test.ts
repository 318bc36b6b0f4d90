import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { noRights } from '../places/WritingRights.ts';
import { suggest } from '../suggestions/suggest/suggest.ts';
import { asAccepted } from '../suggestions/projections.ts';
import { asItStands } from '../queries/asItStands.ts';
import { bold, node, plan } from '../testing/builders.ts';
import { boundsOf } from './boundsOf.ts';
import { redoEdits } from './redoEdits.ts';
import { withinRights } from './withinRights.ts';

const par = (id: string, ...text: (string | Node)[]) => node('paragraph', { id }, ...text);
const part = (id: string, ...blocks: Node[]) =>
  node('section', { id, level: 1 }, node('sectionTitle', null, id), ...blocks);
const of = (...sections: Node[]) => plan({ sections });

/** All that one person changed and might not. */
const refusedOf = (base: Node, mine: Node) =>
  withinRights(base, mine, base, boundsOf(noRights, 'lan')).refused.flatMap(({ edits }) => edits);

const redo = (doc: Node, edits: ReturnType<typeof refusedOf>) => {
  const { tr } = EditorState.create({ doc });
  // As it comes back from where it was kept.
  const left = redoEdits(tr, JSON.parse(JSON.stringify(edits)) as typeof edits);
  return { tr, left };
};

const base = of(part('A', par('a', 'Mở lớp cho giáo viên')), part('B', par('b', 'Hai'), par('c', 'Ba')));

describe('changes that were not taken', () => {
  it('are made again in the same plan: words, marks, attributes, blocks added and taken out', () => {
    const mine = of(
      part('A', par('a', 'Mở hai lớp cho ', bold('giáo viên'), ' mới')),
      part('B', par('n', 'Chen vào'), node('paragraph', { id: 'b', indent: 1 }, 'Hai')),
    );
    const { tr, left } = redo(base, refusedOf(base, mine));
    expect(left).toEqual([]);
    expect(tr.doc.toString()).toBe(mine.toString());
    expect(tr.doc.eq(mine)).toBe(true);
  });

  it('are merged into what others have written meanwhile', () => {
    const mine = of(part('A', par('a', 'Mở hai lớp cho giáo viên')), base.child(5).child(1));
    const now = of(part('A', par('z', 'Trước'), par('a', 'Mở lớp cho giáo viên mầm non')));
    const { tr } = redo(now, refusedOf(base, mine));
    expect(tr.doc.textContent).toContain('TrướcMở hai lớp cho giáo viên mầm non');
  });

  it('are given back where their block or what they lay in is gone', () => {
    const mine = of(
      part('A', par('a', 'Mở hai lớp cho giáo viên')),
      part('B', par('b', 'Hai'), par('c', 'Ba'), par('n', 'Bốn')),
    );
    const edits = refusedOf(base, mine);
    const { tr, left } = redo(of(part('C')), edits);
    expect(left.map(({ key }) => key)).toEqual(['paragraph#a', 'paragraph#n']);
    expect(tr.docChanged).toBe(false);
  });

  it('become suggestions that leave the text as it stands, and read as written once they are accepted', () => {
    const mine = of(
      part('A', par('a', 'Mở hai lớp cho giáo viên mới')),
      part('B', par('b', 'Hai'), par('n', 'Chen'), par('c', 'Ba')),
    );
    const state = EditorState.create({ doc: base });
    const { tr } = state;
    redoEdits(tr, refusedOf(base, mine));
    let count = 0;
    const options = {
      rights: { rest: false, places: {}, elsewhere: 'suggest' },
      author: 'lan',
      now: new Date(0),
      newId: () => `new-${(count += 1)}`,
    } as const;
    const { tr: made, problems } = suggest(state, tr, options);
    expect(problems).toEqual([]);
    expect(asItStands(made.doc).eq(base)).toBe(true);
    expect(asAccepted(made.doc).textContent).toBe(mine.textContent);
  });
});
