import type { EditorState, Transaction } from 'prosemirror-state';
import { fromRoman } from '../numbering.ts';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import type { Command, NewId } from './command.ts';
import { isAtHead } from './sectionsAt.ts';
import { startSection } from './toSection.ts';

type Typed =
  | { readonly kind: 'section'; readonly level: number }
  | { readonly kind: 'marker'; readonly marker: 'dash' | 'plus' | 'point' };

/**
 * For text about to be typed at the caret: when it completes a number or a marker at the start of a line
 * ("I. ", "1. ", "1.1. ", "a) ", "- ", "+ "), the command that turns it into structure instead; else null.
 * What was typed of the number is taken out of the text, for numbers are computed.
 */
export function typedMarker(state: EditorState, text: string, newId: NewId): Command | null {
  const { $from, empty } = state.selection;
  const block = textblockOf($from);
  if (!empty || !block || $from.parent !== block.node) return null;
  const before = block.node.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const typed = toTyped(before + text);
  if (!typed) return null;
  const change = (tr: Transaction): Transaction | undefined =>
    applyTyped(tr.delete(block.pos + 1, $from.pos), state, block, typed, newId);
  if (!change(state.tr)) return null;
  return (current, dispatch) => {
    const tr = change(current.tr);
    if (tr) dispatch?.(tr.scrollIntoView());
    return tr !== undefined;
  };
}

function toTyped(text: string): Typed | undefined {
  if (text === '- ' || text === '– ') return { kind: 'marker', marker: 'dash' };
  if (text === '+ ') return { kind: 'marker', marker: 'plus' };
  if (/^[a-zđ]\) $/.test(text)) return { kind: 'marker', marker: 'point' };
  const roman = /^([IVX]+)\. $/.exec(text)?.[1];
  if (roman && fromRoman(roman)) return { kind: 'section', level: 1 };
  const decimal = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.? $/.exec(text)?.[1];
  if (!decimal || (!decimal.includes('.') && !text.endsWith('. '))) return undefined;
  return { kind: 'section', level: decimal.split('.').length + 1 };
}

function applyTyped(
  tr: Transaction,
  state: EditorState,
  block: Ancestor,
  typed: Typed,
  newId: NewId,
): Transaction | undefined {
  if (typed.kind === 'section') return applyNumber(tr, state, block, typed.level, newId);
  if (block.name !== 'paragraph') return undefined;
  return tr.setNodeAttribute(block.pos, 'marker', typed.marker);
}

/** Where there are no sections, "1. " counts items; in a head, whose number is printed, only its level changes. */
function applyNumber(
  tr: Transaction,
  state: EditorState,
  block: Ancestor,
  level: number,
  newId: NewId,
): Transaction | undefined {
  const started = startSection(tr, state, level, isRunIn(state, block, level), newId);
  if (started || block.name !== 'paragraph' || level !== 2) return started;
  return tr.setNodeAttribute(block.pos, 'marker', 'number');
}

/**
 * Whether the number stands before text rather than a title. A mục (level 1) always has a title; a run-in line stays
 * one when it holds text or keeps its level.
 */
function isRunIn(state: EditorState, block: Ancestor, level: number): boolean {
  const { $from } = state.selection;
  const rest = block.node.textContent.length - $from.parentOffset;
  if (level === 1) return false;
  if (!isAtHead(state)) return rest > LONGEST_TITLE;
  const section = ancestorOf($from, 'section');
  return block.name === 'paragraph' && (rest > 0 || section?.node.attrs.level === level);
}

/** Longer text behind a typed number is taken for a numbered paragraph, not for a title. */
const LONGEST_TITLE = 120;
