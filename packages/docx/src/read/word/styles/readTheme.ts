import { descendants, type Element, findChild } from '../xml/element.ts';

/** Names of fonts by the names that runs call them by, such as "minorHAnsi". */
export type ThemeFonts = ReadonlyMap<string, string>;

export function readTheme(root: Element | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  if (!root) return fonts;
  for (const kind of ['major', 'minor'] as const) {
    const name = findChild(descendants(root, `a:${kind}Font`)[0], 'a:latin')?.attrs.typeface;
    if (!name) continue;
    for (const slot of ['Ascii', 'HAnsi']) fonts.set(`${kind}${slot}`, name);
  }
  return fonts;
}
