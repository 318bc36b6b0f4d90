import { z } from 'zod';
import type { LeftOver } from './RoomState.ts';

const schema = z.array(z.object({ id: z.string(), text: z.string(), at: z.string() }));
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

/** Puts texts into a tray, newest first. */
export function intoTray(tray: readonly LeftOver[], texts: readonly string[], at: Date): LeftOver[] {
  const added = texts.map((text, index) => ({ id: `${at.getTime()}-${index}`, text, at: at.toISOString() }));
  return [...added, ...tray];
}
