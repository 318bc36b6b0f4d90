/** The font that a page's style sheets name for a tag, a class, or a tag with a class; other selectors count for nothing. */
export function readSheetFonts(html: string): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  for (const [, sheet] of html.matchAll(/<style\b[^>]*>([^]*?)<\/style/giu)) {
    const bare = sheet!.replace(/<!--|-->|\/\*[^]*?\*\//gu, '');
    for (const [, selectors, declarations] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
      const font = namedFont(declarations!);
      if (font) for (const selector of selectors!.split(',')) fonts.set(selector.trim().toLowerCase(), font);
    }
  }
  return fonts;
}

/** The first family that declarations name. A name such as .VnTime is no valid one, so the browser's own reading of it fails. */
export function namedFont(declarations: string): string | undefined {
  const families = /(?:^|[;\s])font-family\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/iu.exec(declarations)?.[1];
  return families?.split(',')[0]!.replace(/["']/gu, '').trim() || undefined;
}
