import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { normalise } from '../normalise/normalise.ts';
import { schema } from '../schema.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { readNodes } from '../ydoc/readNode.ts';
import { planFragment } from '../ydoc/ydoc.ts';
import { checkUnseen } from './checkUnseen.ts';
import { checkNewPlaces } from './checkNewPlaces.ts';
import { compareContent } from './compareContent.ts';
import { compareTrees } from './compareTrees.ts';
import { entryAt, mayWriteIn, readPlaceTree } from './PlaceTree.ts';
import { readContent } from './readContent.ts';
import { Shadow } from './Shadow.ts';
import type { Trial } from './Trial.ts';
import { bareIn, findBareDropped } from './findBareDropped.ts';
import { findDropped } from './takenUp.ts';
import { guarded, type GuardRefusal } from './Verdict.ts';

/** Judges an update by its effect. `spoilt` tells that the copy is no longer what the live document would be. */
export function weigh(trial: Trial): { refused: GuardRefusal | undefined; spoilt: boolean } {
  const { live, copy, memory, reach, writer } = trial;
  const foreign = foreignIn(trial, reach.touched);
  const refused =
    (reach.isStructural ? checkPlaces(trial) : undefined) ??
    checkElements(live, copy, foreign, trial) ??
    checkProtected(trial) ??
    checkUnseen(trial, foreign);
  if (refused) return { refused, spoilt: true };
  const mayNeedRepair =
    reach.isStructural || reach.movesCells || [...foreign].some(({ nodeName }) => !isLine(nodeName));
  if (!mayNeedRepair || foreign.size + Object.keys(writer.rights.places).length === 0)
    return { refused, spoilt: false };
  const repaired = repair(copy);
  if (repaired === null) return { refused, spoilt: false };
  const touched = [...repaired].flatMap((element) => Shadow.find(live, element) ?? []);
  const base = keepFormats(new Y.Doc());
  Y.applyUpdate(base, Y.encodeStateAsUpdate(live));
  repair(base);
  const all = new Set([...foreign, ...foreignIn({ live, memory, writer }, touched)]);
  return { refused: checkElements(base, copy, all, trial), spoilt: true };
}

const isLine = (name: string): boolean =>
  schema.nodes[name as keyof typeof schema.nodes]?.isTextblock === true;

/** Their children are places, which the tree tells of. */
const holders: ReadonlySet<string> = new Set(['sections', 'annexes']);

function foreignIn(
  { memory, writer }: Pick<Trial, 'live' | 'memory' | 'writer'>,
  touched: Iterable<Y.XmlElement>,
): Set<Y.XmlElement> {
  const isForeign = (element: Y.XmlElement): boolean =>
    !holders.has(element.nodeName) && !mayWriteIn(writer.rights, entryAt(memory.tree, element));
  return new Set([...touched].filter(isForeign));
}

function checkPlaces({ live, copy, memory, writer }: Trial): GuardRefusal | undefined {
  const after = readPlaceTree(copy);
  return compareTrees(memory.tree, after, writer) ?? checkNewPlaces(live, memory, after, writer);
}

/** What is gone from the copy is seen in what it stood in. */
function checkElements(
  base: Y.Doc,
  copy: Y.Doc,
  elements: Iterable<Y.XmlElement>,
  { memory, writer }: Trial,
): GuardRefusal | undefined {
  for (const element of elements) {
    const after = Shadow.find(copy, element);
    if (!after) continue;
    const placeId = entryAt(memory.tree, element)?.placeId ?? null;
    const before = Shadow.find(base, element);
    const refused = before
      ? compareContent(before, after, writer, placeId)
      : guarded('foreignPlace', 'touches what is being repaired', placeId);
    if (refused) return refused;
  }
  return undefined;
}

function checkProtected({ live, copy, memory, reach, writer }: Trial): GuardRefusal | undefined {
  const { protectedAuthors: authors } = writer;
  if (reach.onlyAdds || ![...authors].some((author) => memory.suggesters.has(author))) return undefined;
  const pairs = reach.isStructural
    ? [{ before: readWhole(live), after: readWhole(copy), placeId: null }]
    : [...reach.touched].flatMap((element) => {
        const after = Shadow.find(copy, element);
        const placeId = entryAt(memory.tree, element)?.placeId ?? null;
        return after ? [{ before: readContent(element), after: readContent(after), placeId }] : [];
      });
  for (const { before, after, placeId } of pairs) {
    const dropped = findDropped(before, after, authors);
    if (dropped !== undefined) return guarded('suggestion', `drops the suggestion ${dropped}`, placeId);
  }
  // Which blocks there are after a break or a join is not seen in one of them.
  if (!pairs.some(({ before }) => bareIn(before, authors).size > 0)) return undefined;
  const dropped = findBareDropped(readWhole(live), readWhole(copy), authors);
  return dropped === undefined ? undefined : guarded('suggestion', `drops the suggestion ${dropped}`);
}

const readWhole = (ydoc: Y.Doc): Node => schema.topNodeType.create(null, readNodes(planFragment(ydoc)));

/** What the server's normaliser would do to the copy: the elements it touches, or null when there is nothing to mend. */
function repair(ydoc: Y.Doc): ReadonlySet<Y.XmlElement> | null {
  const touched = new Set<Y.XmlElement>();
  const note = ({ changed }: Y.Transaction): void => {
    for (const type of changed.keys() as Iterable<unknown>) {
      const element: unknown = type instanceof Y.XmlText ? type.parent : type;
      if (element instanceof Y.XmlElement) touched.add(element);
    }
  };
  ydoc.on('afterTransaction', note);
  // Ids that are given here are given in the same order to the same nodes, and compared; they need not differ.
  const repairs = normalise(ydoc, () => 'mended');
  ydoc.off('afterTransaction', note);
  return repairs.length === 0 ? null : touched;
}
