import type { PlaceEdits } from '@duthao/plan';

/** What lies in the tray after a merge: blocks as they were written, and those that were to go. */
export function refusedTexts(refused: readonly PlaceEdits[]): string[] {
  return refused.flatMap(({ edits }) => edits.map(({ before, after }) => textIn(after ?? before)));
}

/** The text of a node's JSON: a word that is half in bold is one word. */
function textIn(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  const { type, text, content = [] } = json as { type?: string; text?: string; content?: unknown[] };
  return type === 'text' ? (text ?? '') : `${content.map(textIn).join('')}\n`;
}
