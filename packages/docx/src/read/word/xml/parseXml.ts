import { refusals } from '../refusals.ts';
import type { Element } from './element.ts';
import { decodeEntities } from './entities.ts';
import { createScope, type Scope } from './namespaces.ts';

/** Elements and attributes in all parts together; a plan of 500 pages has about half a million. */
export interface Budget {
  left: number;
}

export const MOST_NODES = 3_000_000;
/** Deeper than any real file, and well within what the readers that call themselves can bear. */
const DEEPEST = 400;

export interface Parsed {
  /** Undefined when the text holds no element at all. */
  readonly root: Element | undefined;
  /** Tags did not match, or the text ends too soon. */
  readonly isDamaged: boolean;
}

interface Open {
  readonly raw: string;
  readonly scope: Scope;
  readonly name: string;
  readonly children: (Element | string)[];
}

const TAG_NAME = /[^\s/>=<]+/y;
const ATTRIBUTE = /\s*([^\s=/><]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const BLANK = /^\s*$/u;
const NO_ATTRS = {};
/** Where white space alone is text. */
const TEXT_HOLDERS = new Set(['w:t', 'w:delText', 'm:t', 'w:instrText']);

/**
 * Reads XML in one pass, fast and forgiving: a tag that was never closed ends with its parent, what is no tag is
 * text, comments may hold anything. A document type is refused, so no entity can be declared. Throws ImportError.
 */
export function parseXml(text: string, budget: Budget): Parsed {
  const root: Open = { raw: '', scope: createScope(), name: '', children: [] };
  const state: State = { text, budget, stack: [root], isDamaged: false };
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at) addText(state, text.slice(at, tag));
    at = readTag(state, tag);
  }
  addText(state, text.slice(at));
  const isDamaged = state.isDamaged || state.stack.length > 1;
  return { root: root.children.find((child) => typeof child !== 'string'), isDamaged };
}

interface State {
  readonly text: string;
  readonly budget: Budget;
  readonly stack: Open[];
  isDamaged: boolean;
}

const topOf = ({ stack }: State): Open => stack[stack.length - 1]!;

function addText(state: State, raw: string): void {
  const { name, children } = topOf(state);
  if (raw === '' || name === '') return;
  if (BLANK.test(raw) && !TEXT_HOLDERS.has(name)) return;
  children.push(decodeEntities(raw));
}

/** Returns where reading goes on. */
function readTag(state: State, at: number): number {
  switch (state.text.charCodeAt(at + 1)) {
    case 0x2f: // "/"
      return closeTag(state, at + 2);
    case 0x21: // "!"
      return readDeclaration(state, at);
    case 0x3f: // "?"
      return skipPast(state, '?>', at + 2);
    default:
      return openTag(state, at + 1);
  }
}

function skipPast(state: State, mark: string, from: number): number {
  const end = state.text.indexOf(mark, from);
  if (end < 0) state.isDamaged = true;
  return end < 0 ? state.text.length : end + mark.length;
}

function readDeclaration(state: State, at: number): number {
  const { text } = state;
  if (text.startsWith('<!--', at)) return skipPast(state, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) {
    const next = skipPast(state, ']]>', at + 9);
    const words = text.slice(at + 9, next).replace(/\]\]>$/u, '');
    if (topOf(state).name !== '') topOf(state).children.push(words);
    return next;
  }
  if (/^<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(at, at + 10))) throw refusals.doctype();
  return skipPast(state, '>', at + 2);
}

function openTag(state: State, at: number): number {
  const { text, stack } = state;
  TAG_NAME.lastIndex = at;
  const raw = TAG_NAME.exec(text)?.[0];
  if (raw === undefined) return strayBracket(state, at);
  const found = readAttributes(state, at + raw.length);
  TAG_END.lastIndex = found.end;
  const end = TAG_END.exec(text);
  if (!end) return strayBracket(state, at);
  const scope = found.declared ? topOf(state).scope.within(found.declared) : topOf(state).scope;
  const children: (Element | string)[] = [];
  const name = scope.elementName(raw);
  topOf(state).children.push({ name, attrs: attrsOf(found.pairs, scope), children });
  spend(state, 1 + found.pairs.length / 2 + (found.declared?.size ?? 0));
  if (end[1] === '') stack.push({ raw, scope, name, children });
  if (stack.length > DEEPEST) throw refusals.tooDeep();
  return TAG_END.lastIndex;
}

function spend({ budget }: State, nodes: number): void {
  budget.left -= nodes;
  if (budget.left < 0) throw refusals.tooMany();
}

function strayBracket(state: State, at: number): number {
  state.isDamaged = true;
  spend(state, 1);
  addText(state, '<');
  return at;
}

interface Attributes {
  /** Names and values by turns. */
  readonly pairs: readonly string[];
  readonly declared: Map<string, string> | undefined;
  readonly end: number;
}

function readAttributes({ text }: State, from: number): Attributes {
  const pairs: string[] = [];
  let declared: Map<string, string> | undefined;
  let end = from;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(text);
    if (!found) return { pairs, declared, end };
    end = ATTRIBUTE.lastIndex;
    const name = found[1]!;
    const value = decodeEntities(found[2] ?? found[3] ?? '');
    if (name === 'xmlns') (declared ??= new Map()).set('', value);
    else if (name.startsWith('xmlns:')) (declared ??= new Map()).set(name.slice(6), value);
    else pairs.push(name, value);
  }
}

function attrsOf(pairs: readonly string[], scope: Scope): Element['attrs'] {
  if (pairs.length === 0) return NO_ATTRS;
  const attrs: Record<string, string> = {};
  for (let i = 0; i < pairs.length; i += 2) {
    // Word's record of editing sessions stands on every paragraph and run, and says nothing to a reader.
    if (pairs[i] !== '__proto__' && !pairs[i]!.startsWith('w:rsid'))
      attrs[scope.attributeName(pairs[i]!)] = pairs[i + 1]!;
  }
  return attrs;
}

/** Closes the nearest open element of that name; a closing tag without one is passed over. */
function closeTag(state: State, at: number): number {
  const { text, stack } = state;
  const end = text.indexOf('>', at);
  if (end < 0) return skipPast(state, '>', at);
  const raw = text.slice(at, end).trim();
  if (topOf(state).raw === raw && stack.length > 1) {
    stack.pop();
    return end + 1;
  }
  state.isDamaged = true;
  const open = stack.findLastIndex((element) => element.raw === raw);
  if (open > 0) stack.length = open;
  return end + 1;
}
