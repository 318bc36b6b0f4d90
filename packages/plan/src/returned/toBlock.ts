import type { Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { contentOf } from './contentOf.ts';
import type { NewLine } from './Edit.ts';
import type { Placing } from './Placing.ts';

/** A line with the number or bullet that Word puts before it. */
export function wordsOf({ label, text }: NewLine): string {
  return label === '' ? text : `${label} ${text}`;
}

/** The marker that a typed or automatic one stands for, and the words behind it. */
export function unmarked(text: string): { text: string; marker: 'dash' | 'plus' | 'point' | null } {
  const found = /^\s*(?:([-–•▪●*])|(\+)|([a-zđ]\)))\s+/u.exec(text);
  if (!found) return { text: text.trim(), marker: null };
  const marker = found[1] ? 'dash' : found[2] ? 'plus' : 'point';
  return { text: text.slice(found[0].length).trim(), marker };
}

/** The block that a line becomes in its holder, one of HOLDERS. */
export function toBlock(placing: Placing, holder: string, written: NewLine, suggestedInsert: string): Node {
  const attrs = { id: placing.options.newId(), suggestedInsert };
  const whole = wordsOf(written).replace(/\s+/gu, ' ').trim();
  if (holder === 'bases')
    return schema.nodes.basis.create(attrs, contentOf(placing, written, whole.replace(/[;.]$/u, '')));
  if (holder === 'recipients') {
    const words = whole.replace(/^[-–]\s*/u, '').replace(/[;.]$/u, '');
    return schema.nodes.recipient.create(attrs, contentOf(placing, written, words));
  }
  return toParagraph(placing, written, attrs);
}

export function toParagraph(
  placing: Placing,
  written: NewLine,
  attrs: Readonly<Record<string, unknown>>,
): Node {
  const { text, marker } = unmarked(wordsOf(written));
  return schema.nodes.paragraph.create({ ...attrs, marker }, contentOf(placing, written, text));
}
