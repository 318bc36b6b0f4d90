import { attr, closest, elementsBelow, type HtmlElement, type HtmlParent } from './htmlTree.ts';

/** Footnotes and endnotes of a page. */
export interface PageNotes {
  /** The body of the note that a link in the text stands for. */
  readonly bodies: ReadonlyMap<HtmlElement, HtmlElement>;
  /** Bodies and the links that lead back: neither is text where it stands. */
  readonly skipped: ReadonlySet<HtmlElement>;
}

const LONGEST_LABEL = 8;
const BODY_TAGS = ['p', 'li', 'dd', 'aside'];

/**
 * A note is where two links point at each other: from a short mark in the text to a later place, and from there
 * back. Word, LibreOffice, pandoc and most web pages write their notes so, each with names of its own.
 */
export function findNotes(page: HtmlParent): PageNotes {
  const elements = [...elementsBelow(page)];
  const order = new Map(elements.map((element, index) => [element, index]));
  const links = elements.filter((element) => element.tagName === 'a' && targetOf(element) !== undefined);
  const linksTo = new Map<string, HtmlElement[]>();
  for (const link of links) linksTo.set(targetOf(link)!, [...(linksTo.get(targetOf(link)!) ?? []), link]);
  const bodies = new Map<HtmlElement, HtmlElement>();
  const skipped = new Set<HtmlElement>();
  const known = new Map(elements.flatMap((element) => namesOf(element).map((name) => [name, element])));
  for (const link of links) {
    const target = known.get(targetOf(link)!);
    if (!target || order.get(target)! < order.get(link)! || !isMark(link)) continue;
    const names = [...namesOf(link), ...(isInline(link) ? namesOf(link.parentNode as HtmlElement) : [])];
    const back = names
      .flatMap((name) => linksTo.get(name) ?? [])
      .find((it) => order.get(it)! >= order.get(target)!);
    const body = back && bodyOf(target, back);
    if (!body || skipped.has(body)) continue;
    bodies.set(link, body);
    skipped.add(body).add(back);
  }
  return { bodies, skipped };
}

function targetOf(link: HtmlElement): string | undefined {
  const href = attr(link, 'href') ?? '';
  return href.length > 1 && href.startsWith('#') ? href.slice(1) : undefined;
}

function namesOf(element: HtmlElement): string[] {
  return [attr(element, 'id'), attr(element, 'name')].filter(
    (name) => name !== undefined && name !== '',
  ) as string[];
}

function isMark(link: HtmlElement): boolean {
  let length = 0;
  for (const below of [link, ...elementsBelow(link)]) {
    for (const child of below.childNodes) if ('value' in child) length += child.value.trim().length;
  }
  return length > 0 && length <= LONGEST_LABEL && !closest(link, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'nav']);
}

/** `<sup id="…"><a href="#…">1</a></sup>` carries its name outside the link. */
function isInline(link: HtmlElement): boolean {
  const parent = link.parentNode;
  return parent !== null && 'tagName' in parent && (parent.tagName === 'sup' || parent.tagName === 'span');
}

function bodyOf(target: HtmlElement, back: HtmlElement): HtmlElement | undefined {
  if (BODY_TAGS.includes(target.tagName) || target.tagName === 'div')
    return holds(target, back) ? target : undefined;
  const line = closest(back, BODY_TAGS);
  if (!line || !(holds(line, target) || target === back)) return undefined;
  const around = line.parentNode;
  const isOwnBox =
    around !== null && 'tagName' in around && around.tagName === 'div' && namesOf(around).length > 0;
  return isOwnBox ? around : line;
}

function holds(element: HtmlElement, inner: HtmlElement): boolean {
  for (const below of elementsBelow(element)) if (below === inner) return true;
  return false;
}
