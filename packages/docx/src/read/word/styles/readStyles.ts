import { childrenNamed, type Element, findChild, valueOf } from '../xml/element.ts';
import { type ParagraphProps, readParagraphProps } from './paragraphProps.ts';
import type { ThemeFonts } from './readTheme.ts';
import { readRunProps, type RunProps } from './runProps.ts';
import { hasBorders } from './hasBorders.ts';

/** A style with all that it inherits. */
export interface Style {
  readonly id: string;
  /** As the user sees it. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly paragraph: ParagraphProps;
  readonly run: RunProps;
  /** Of tables: what the first row adds, and whether lines are drawn. */
  readonly firstRow: { readonly paragraph: ParagraphProps; readonly run: RunProps };
  readonly borders: boolean | undefined;
}

export type StyleKind = 'paragraph' | 'character' | 'table' | 'numbering';

export interface Styles {
  readonly find: (kind: StyleKind, id: string | undefined) => Style | undefined;
  /** The one that paragraphs without a style have. */
  readonly standard: (kind: StyleKind) => Style | undefined;
  readonly defaults: { readonly paragraph: ParagraphProps; readonly run: RunProps };
}

/** Styles by kind and id (ECMA-376 17.7.4); a chain that runs in a circle ends where it closes. */
export function readStyles(root: Element | undefined, theme: ThemeFonts): Styles {
  const elements = new Map<string, Element>();
  for (const style of childrenNamed(root, 'w:style')) elements.set(keyOf(style), style);
  const resolved = new Map<string, Style>();
  const find = (kind: StyleKind, id: string | undefined): Style | undefined => {
    if (id === undefined) return undefined;
    return resolve(`${kind} ${id}`, elements, resolved, theme);
  };
  const standards = new Map<string, string>();
  for (const style of elements.values()) {
    const { 'w:default': value, 'w:type': kind = 'paragraph', 'w:styleId': id } = style.attrs;
    if (isOn(value) && id !== undefined && !standards.has(kind)) standards.set(kind, id);
  }
  const defaults = findChild(root, 'w:docDefaults');
  return {
    find,
    standard: (kind) => find(kind, standards.get(kind)),
    defaults: {
      paragraph: readParagraphProps(findChild(findChild(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: readRunProps(findChild(findChild(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    },
  };
}

function keyOf({ attrs }: Element): string {
  return `${attrs['w:type'] ?? 'paragraph'} ${attrs['w:styleId'] ?? ''}`;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Walks up the chain without calling itself, since a file may chain thousands of styles. */
function resolve(
  key: string,
  elements: ReadonlyMap<string, Element>,
  resolved: Map<string, Style>,
  theme: ThemeFonts,
): Style | undefined {
  const chain: string[] = [];
  const seen = new Set<string>();
  let next: string | undefined = key;
  while (next !== undefined && elements.has(next) && !resolved.has(next) && !seen.has(next)) {
    seen.add(next);
    chain.push(next);
    const basis = valueOf(elements.get(next), 'w:basedOn');
    next = basis === undefined ? undefined : `${next.slice(0, next.indexOf(' '))} ${basis}`;
  }
  let base = next === undefined ? undefined : resolved.get(next);
  for (const one of chain.toReversed()) {
    base = inherit(elements.get(one)!, base, theme);
    resolved.set(one, base);
  }
  return resolved.get(key);
}

function inherit(element: Element, base: Style | undefined, theme: ThemeFonts): Style {
  const id = element.attrs['w:styleId'] ?? '';
  const firstRow = childrenNamed(element, 'w:tblStylePr').find(({ attrs }) => attrs['w:type'] === 'firstRow');
  return {
    id,
    name: shownName(valueOf(element, 'w:name') ?? id),
    isDefault: isOn(element.attrs['w:default']),
    paragraph: { ...base?.paragraph, ...readParagraphProps(findChild(element, 'w:pPr')) },
    run: { ...base?.run, ...readRunProps(findChild(element, 'w:rPr'), theme) },
    firstRow: {
      paragraph: { ...base?.firstRow.paragraph, ...readParagraphProps(findChild(firstRow, 'w:pPr')) },
      run: { ...base?.firstRow.run, ...readRunProps(findChild(firstRow, 'w:rPr'), theme) },
    },
    borders: hasBorders(findChild(findChild(element, 'w:tblPr'), 'w:tblBorders')) ?? base?.borders,
  };
}

/** Built-in styles are stored in small letters, "heading 1", and shown with a capital. */
function shownName(name: string): string {
  return /^\p{Ll}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
