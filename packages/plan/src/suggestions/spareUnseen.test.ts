import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { marked, plan } from '../testing/builders.ts';
import { par, sec, textOfId } from '../testing/guardedPlan.ts';
import { by } from '../testing/reviewedPlan.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { fromYDoc, toYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { withDecision } from './decide.ts';
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
  const seen = Y.decodeStateVector(Y.encodeStateVector(lan));
  Y.applyUpdate(lan, Y.encodeStateAsUpdate(an));
  expect(withDecision(fromYDoc(lan), 's', 'accept').textContent).not.toContain('rưỡi');
  spareUnseen(lan, seen, 'lan');
  expect(withDecision(fromYDoc(lan), 's', 'accept').textContent).toContain('Một  rưỡi');
});

it('leaves the marks of others, and of text that an undo brought back, as they are', () => {
  const struck = planOf('Một ', ...marked('deletion', by('lan', 's'), 'hai'), ' ba');
  const lan = keepFormats(toYDoc(struck));
  const an = copyOf(lan);
  const undo = new Y.UndoManager(an.getXmlFragment('plan'));
  updateYDoc(an, planOf('Một  ba'));
  Y.applyUpdate(lan, Y.encodeStateAsUpdate(an));
  const seen = Y.decodeStateVector(Y.encodeStateVector(lan));
  undo.undo();
  Y.applyUpdate(lan, Y.encodeStateAsUpdate(an));
  expect(fromYDoc(lan).toJSON()).toEqual(struck.toJSON());
  spareUnseen(lan, seen, 'lan');
  expect(fromYDoc(lan).toJSON()).toEqual(struck.toJSON());
  spareUnseen(lan, new Map(), 'mai');
  expect(fromYDoc(lan).eq(struck)).toBe(true);
});
