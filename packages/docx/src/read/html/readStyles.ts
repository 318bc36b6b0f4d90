import { attr, elementsBelow, type HtmlElement, type HtmlParent, textBelow } from './htmlTree.ts';

export type Css = Readonly<Record<string, string>>;

/** What the style sheets of a page and the elements themselves say. */
export interface Styles {
  /** Own declarations of an element, the sheet's first; what it inherits is not among them. */
  of(element: HtmlElement): Css;
  /** `@page` rules by name, with Word's `mso-` words. */
  page(name: string): Css | undefined;
}

interface Rule {
  readonly tag: string;
  readonly name: string;
  readonly css: Css;
}

/** A style sheet of an office program is short; more than this is no document. */
const LONGEST_SHEET = 2_000_000;

/** Reads what office programs write: rules for a tag, a class, or a tag with a class. Other selectors count for nothing. */
export function readStyles(page: HtmlParent): Styles {
  const sheets = [...elementsBelow(page)].filter(({ tagName }) => tagName === 'style').map(textBelow);
  const rules = new Map<string, Rule[]>();
  const pages = new Map<string, Css>();
  for (const [selectors, css] of sheets.flatMap(blocksOf)) {
    const pageName = /^@page\s+([\w-]+)/iu.exec(selectors)?.[1];
    if (pageName) pages.set(pageName, css);
    else for (const selector of selectors.split(',')) addRule(rules, selector.trim(), css);
  }
  const known = new WeakMap<HtmlElement, Css>();
  return {
    of: (element) => {
      const before = known.get(element);
      if (before) return before;
      const names = (attr(element, 'class') ?? '').split(/\s+/u);
      const found = ['', ...names].flatMap((name) => rules.get(name) ?? []);
      const fitting = found.filter(({ tag }) => tag === '' || tag === element.tagName);
      const css: Css = Object.assign(
        {},
        ...fitting.map((rule) => rule.css),
        declarationsOf(attr(element, 'style') ?? ''),
      );
      known.set(element, css);
      return css;
    },
    page: (name) => pages.get(name),
  };
}

function addRule(rules: Map<string, Rule[]>, selector: string, css: Css): void {
  const match = /^([a-z][a-z0-9]*)?(?:\.([^\s.:#>[]+))?$/iu.exec(selector);
  if (!match || selector === '') return;
  const rule = { tag: (match[1] ?? '').toLowerCase(), name: match[2] ?? '', css };
  rules.set(rule.name, [...(rules.get(rule.name) ?? []), rule]);
}

function blocksOf(sheet: string): [string, Css][] {
  const bare = sheet
    .slice(0, LONGEST_SHEET)
    .replace(/<!--|-->/gu, '')
    .replace(/\/\*[^]*?\*\//gu, '');
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map((match) => [
    match[1]!.trim(),
    declarationsOf(match[2]!),
  ]);
}

function declarationsOf(text: string): Css {
  const css: Record<string, string> = {};
  for (const match of text.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/gu)) {
    css[match[1]!.toLowerCase()] = match[2]!.replace(/!important/iu, '').trim();
  }
  return css;
}
