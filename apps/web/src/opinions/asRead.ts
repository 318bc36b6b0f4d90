import type { Opinion, Responding } from '@duthao/protocol';

/** An opinion as an answer names it: with the words that stand on the screen. */
export const asRead = ({ id, wordedAt }: Opinion): Responding['opinions'][number] => ({ id, wordedAt });
