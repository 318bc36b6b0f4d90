import type { Look } from '@duthao/plan';
import type { Sizes } from '../sizes.ts';
import { bodyStyles } from './bodyStyles.ts';
import { footStyles, tableStyles } from './footStyles.ts';
import { headStyles } from './headStyles.ts';

export function allStyles(look: Look, sizes: Sizes) {
  return { ...headStyles(sizes), ...bodyStyles(look, sizes), ...tableStyles(sizes), ...footStyles(sizes) };
}

export type StyleId = keyof ReturnType<typeof allStyles>;
