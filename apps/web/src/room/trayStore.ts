import { type LeftOver, leftOverSchema } from './LeftOver.ts';

const schema = leftOverSchema.array();
const keyOf = (copy: string) => `${copy}/tray`;

/** The tray of one person's plan. On a shared machine it lives only in the open page. */
export function readTray(copy: string): LeftOver[] {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(keyOf(copy)) ?? '[]'));
  } catch {
    return [];
  }
}

/** Throws when the browser keeps nothing more: the offline copy must then stay. */
export function writeTray(copy: string, tray: readonly LeftOver[]): void {
  if (tray.length === 0) localStorage.removeItem(keyOf(copy));
  else localStorage.setItem(keyOf(copy), JSON.stringify(tray));
}
