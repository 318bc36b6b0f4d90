import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { marked, plan } from '../testing/builders.ts';
import { par, sec, textOfId } from '../testing/guardedPlan.ts';
import { by } from '../testing/reviewedPlan.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { fromYDoc, toYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { asItStands } from '../queries/asItStands.ts';
import { suggestionsOf } from './suggestionsOf.ts';
import { withDecision } from './decide.ts';
import { AcceptedLately } from './AcceptedLately.ts';
import { allRights } from '../places/WritingRights.ts';
import { spareUnseen } from './spareUnseen.ts';

const planOf = (...content: Parameters<typeof par>[1][]) =>
  plan({ sections: [sec('I', 1, par('p', ...content))] });
const copyOf = (ydoc: Y.Doc): Y.Doc => {
  const copy = keepFormats(new Y.Doc());
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
};

it('lets nothing go with struck words that was written into them at the same moment', () => {
  const [lan, an] = [toYDoc(planOf('Một hai ba'))].flatMap((ydoc) => [ydoc, copyOf(ydoc)]) as [Y.Doc, Y.Doc];
  updateYDoc(lan, planOf('Một ', ...marked('deletion', by('lan', 's'), 'hai ba')));
  textOfId(an, 'p').insert(7, ' rưỡi');
  const other = copyOf(lan);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(an));
  expect(withDecision(fromYDoc(other), 's', 'accept').textContent).not.toContain('rưỡi');
  spareUnseen(lan, { author: 'lan', rights: allRights }, () => Y.applyUpdate(lan, Y.encodeStateAsUpdate(an)));
  expect(withDecision(fromYDoc(lan), 's', 'accept').textContent).toContain('Một  rưỡi');
});

it('leaves the marks of others, and of text that an undo brought back, as they are', () => {
  const struck = planOf('Một ', ...marked('deletion', by('lan', 's'), 'hai'), ' ba');
  const lan = keepFormats(toYDoc(struck));
  const an = copyOf(lan);
  const undo = new Y.UndoManager(an.getXmlFragment('plan'));
  updateYDoc(an, planOf('Một  ba'));
  Y.applyUpdate(lan, Y.encodeStateAsUpdate(an));
  undo.undo();
  spareUnseen(lan, { author: 'lan', rights: allRights }, () => Y.applyUpdate(lan, Y.encodeStateAsUpdate(an)));
  expect(fromYDoc(lan).toJSON()).toEqual(struck.toJSON());
});

it('goes on suggesting what somebody types into his suggestion while it is taken up', () => {
  const before = planOf('Một ', ...marked('insertion', by('mai', 's'), 'hai'), ' ba');
  const mai = keepFormats(toYDoc(before));
  const lan = copyOf(mai);
  const accepted = new AcceptedLately(lan);
  accepted.deciding(() => updateYDoc(lan, withDecision(fromYDoc(lan), 's', 'accept')));
  textOfId(mai, 'p').insert(5, 'X');
  spareUnseen(lan, { author: 'lan', rights: allRights, accepted: accepted.known() }, () =>
    Y.applyUpdate(lan, Y.encodeStateAsUpdate(mai)),
  );
  expect(suggestionsOf(fromYDoc(lan)).map(({ author, added }) => [author, added])).toEqual([['mai', 'X']]);
  expect(asItStands(fromYDoc(lan)).textContent).toContain('Một hai ba');
});

it('lets no suggestion reach over what its reader wrote as text', () => {
  const lan = keepFormats(toYDoc(planOf('Một ba')));
  const mai = copyOf(lan);
  textOfId(lan, 'p').insert(4, 'rưỡi ');
  Y.applyUpdate(mai, Y.encodeStateAsUpdate(lan));
  textOfId(mai, 'p').format(4, 5, { 'insertion--x': by('mai', 's') });
  spareUnseen(lan, { author: 'lan', rights: allRights }, () =>
    Y.applyUpdate(lan, Y.encodeStateAsUpdate(mai)),
  );
  expect(suggestionsOf(fromYDoc(lan))).toEqual([]);
});
