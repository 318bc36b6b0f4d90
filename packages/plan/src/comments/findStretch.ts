import * as Y from 'yjs';
import { plainText } from '../ydoc/plainText.ts';
import { lineOf, textsBetween } from './textsBetween.ts';

/** Longer stretches are not commented on word by word, but on their section. */
const MOST_TEXTS = 4000;
const MOST_CHARACTERS = 20_000;

/** Yjs' relative position as JSON. */
export interface PositionJson {
  readonly type?: { readonly client: number; readonly clock: number } | null | undefined;
  readonly item?: { readonly client: number; readonly clock: number } | null | undefined;
  readonly assoc?: number | undefined;
}

/** A part of one shared text; `to` is behind its last character. */
export interface Run {
  readonly text: Y.XmlText;
  readonly from: number;
  readonly to: number;
}

export interface Stretch {
  readonly runs: readonly Run[];
  /** Its words; those of different lines have a line break between them. */
  readonly quote: string;
}

/**
 * The stretch of a plan between two positions; null when they lie in no text any more, the wrong way round, or too far
 * apart. What stands in footnotes on the way belongs to it only when it ends there.
 */
export function findStretch(ydoc: Y.Doc, from: PositionJson, to: PositionJson): Stretch | null {
  const [start, end] = [resolve(ydoc, from), resolve(ydoc, to)];
  const texts = start && end && textsBetween(start.text, end.text, MOST_TEXTS);
  if (!texts) return null;
  const runs = texts.map((text) => ({
    text,
    from: text === start.text ? start.index : 0,
    to: text === end.text ? end.index : text.length,
  }));
  return toStretch(runs);
}

/** Null when the runs hold no words, or more than are commented on at once. */
export function toStretch(all: readonly Run[]): Stretch | null {
  const runs = all.filter((run) => run.to > run.from);
  const length = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  return length === 0 || length > MOST_CHARACTERS ? null : { runs, quote: wordsOf(runs) };
}

function resolve(ydoc: Y.Doc, { type, item, assoc }: PositionJson) {
  // By name it would bring a shared type into being.
  const json = { type: type ?? null, tname: null, item: item ?? null, assoc: assoc ?? 0 };
  if (json.type === null && json.item === null) return null;
  const found = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), ydoc);
  const text: unknown = found?.type;
  const isThere = text instanceof Y.XmlText && text._item?.deleted === false;
  return isThere ? { text, index: Math.min(found!.index, text.length) } : null;
}

function wordsOf(runs: readonly Run[]): string {
  let words = '';
  let line: Y.XmlElement | null = null;
  for (const { text, from, to } of runs) {
    const own = lineOf(text);
    if (line !== null && own !== line) words += '\n';
    line = own;
    words += plainText(text).slice(from, to);
  }
  return words;
}
