import * as Y from 'yjs';
import { copiesIn, type CopyText } from './copies.ts';
import { type Fate, findDisplaced } from './displaced.ts';
import { putInto, readOrphaned } from './moved.ts';
import type { OwnTyping } from './ownTyping.ts';
import { rescueText } from './rescueText.ts';
import {
  type Char,
  isSameChar,
  isTextGone,
  readChars,
  removeChars,
  type TextCaret,
  textOf,
} from './textChars.ts';
import { healRun, readTypedRun, type TypedRun } from './typedRun.ts';

/** Origin of typed text that goes back to its place; undo counts it to the typing it belongs to. */
export const PUT_BACK = Symbol('put back');

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

interface Watched {
  text: Y.XmlText;
  chars: Char[];
  /** It stands in a block that is only suggested: when that goes, it was decided about. */
  isSuggested: boolean;
}

/**
 * Looks at a change before it is applied; what it returns is called after, puts back what the change took away
 * from under the typist's hands, and returns where the caret belongs when it had to move.
 *
 * The typist's own client moves only what the typist wrote, so two clients never put the same text back twice.
 *
 * @param since own characters from this clock on were being typed when the others made the change: their
 * syllables are kept whole.
 */
export function preparePutBack(
  ydoc: Y.Doc,
  update: Uint8Array,
  own: OwnTyping,
  caret: TextCaret | undefined,
  since: number | undefined,
): () => TextCaret | undefined {
  const { ds, structs } = Y.decodeUpdate(update);
  const candidates = new Set([...own.texts(), ...(caret ? [caret.text] : [])]);
  const watched = [...candidates]
    .filter((text) => !isTextGone(text) && isHit(text, ds))
    .map((text): Watched => ({ text, chars: readChars(text), isSuggested: isSuggested(text) }));
  const run = caret && since !== undefined ? readTypedRun(ydoc.clientID, caret, since) : undefined;
  if (watched.length === 0 && !run) return () => undefined;
  const mine = judge(ydoc.clientID, ds, own);

  return () => {
    const copies = copiesIn(ydoc, structs);
    let moved: TextCaret | undefined;
    ydoc.transact(() => {
      for (const each of watched) {
        const index = caret?.text === each.text ? caret.index : undefined;
        moved = putBackText(each, { mine, index, copies, run }) ?? moved;
      }
      if (run && !moved && !isTextGone(run.text)) moved = healRun(run);
    }, PUT_BACK);
    return moved;
  };
}

interface Judge {
  fateOf(char: Char): Fate;
  /** Typed here so lately that the others may not have seen it. */
  isLate(char: Char): boolean;
  isRewritten(char: Char): boolean;
}

const idOf = (char: Char): Y.ID => Y.createID(char.client, char.clock);

function judge(me: number, ds: DeleteSet, own: OwnTyping): Judge {
  const isLate = (char: Char): boolean => own.isTypedLately(idOf(char));
  const isRewritten = (char: Char): boolean => char.deleted && own.isRewrittenLately(idOf(char));
  return {
    isLate,
    isRewritten,
    fateOf: (char) => {
      if (char.deleted) return isRewritten(char) ? 'rewritten' : 'past';
      if (Y.isDeleted(ds, idOf(char))) return char.client === me ? 'gone, own' : 'gone';
      return isLate(char) ? 'unseen' : 'stays';
    },
  };
}

interface Arrived {
  mine: Judge;
  /** The caret, when it stands in this text. */
  index: number | undefined;
  copies: readonly CopyText[];
  run: TypedRun | undefined;
}

function putBackText(watched: Watched, arrived: Arrived): TextCaret | undefined {
  return isTextGone(watched.text) ? putBackOrphan(watched, arrived) : putBackPart(watched, arrived);
}

function putBackPart({ text, chars }: Watched, { mine, index, copies }: Arrived): TextCaret | undefined {
  let moved: TextCaret | undefined;
  for (const alternatives of findDisplaced(chars, mine.fateOf, index)) {
    for (const displaced of alternatives) {
      const at = putInto(copies, displaced);
      if (!at) continue;
      removeChars(text, displaced.stray);
      if (displaced.caret !== undefined) moved = at;
      break;
    }
  }
  return moved;
}

/** What is still being typed is kept though its block was rejected; the rest the others have seen and answered. */
function putBackOrphan({ text, chars, isSuggested }: Watched, arrived: Arrived): TextCaret | undefined {
  const { mine, index, copies, run } = arrived;
  const orphaned = readOrphaned(chars, mine.isLate, mine.isRewritten, index);
  if (!orphaned) return undefined;
  const at = putInto(copies, orphaned);
  if (at) return orphaned.caret === undefined ? undefined : at;
  const isTypedNow = (char: Char): boolean => run?.chars.some((other) => isSameChar(char, other)) ?? false;
  const isKept = (char: Char): boolean =>
    !char.deleted && ((!isSuggested && mine.isLate(char)) || isTypedNow(char));
  return rescueText(text, textOf(chars.filter(isKept)));
}

function isSuggested(text: Y.XmlText): boolean {
  for (let { parent } = text; parent instanceof Y.XmlElement; parent = parent.parent as typeof parent) {
    if (typeof parent.getAttribute('suggestedInsert') === 'string') return true;
  }
  return false;
}

function isHit(text: Y.XmlText, ds: DeleteSet): boolean {
  if (ds.clients.size === 0) return false;
  for (let item = text._start; item; item = item.right) {
    const { client, clock } = item.id;
    const end = clock + item.length;
    const ranges = ds.clients.get(client);
    if (ranges?.some((range) => range.clock < end && range.clock + range.len > clock)) return true;
  }
  return text._item !== null && Y.isDeleted(ds, text._item.id);
}
