import { symbolOf } from '@duthao/plan';
import { childrenNamed, type Element, findChild, numberOf, switchOf, valueOf } from '../xml/element.ts';
import type { Field, Story } from './reader.ts';

/** Real files nest three or four; the bound keeps a hostile one from making each text look at thousands. */
const MOST_OPEN = 50;

/** Whether text at this point is the code of a field, which is not shown. */
export function codeField({ fields }: Story): Field | undefined {
  return fields.find((field) => !field.isInResult);
}

/** The bookmark that a live reference at this point shows the text of (17.16.5.51). */
export function referenceOf({ fields }: Story): string | undefined {
  for (const { code } of fields) {
    const name = /^\s*REF\s+"?([^\s"\\]+)/iu.exec(code)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Follows the marks of complex fields; returns the text of one that closed without a result of its own. */
export function passFieldMark(element: Element, story: Story): string {
  const { fields } = story;
  switch (element.attrs['w:fldCharType']) {
    case 'begin':
      if (fields.length < MOST_OPEN) fields.push({ begin: element, code: '', isInResult: false, stash: [] });
      return '';
    case 'separate': {
      const field = fields.at(-1);
      if (field) field.isInResult = true;
      return '';
    }
    case 'end': {
      const field = fields.pop();
      return field && !field.isInResult ? shownBy(field) : '';
    }
    default:
      return '';
  }
}

/** Fields that show something without a result: form fields, symbols, and buttons with their words. */
function shownBy({ begin, code }: Field): string {
  const form = findChild(begin, 'w:ffData');
  const box = findChild(form, 'w:checkBox');
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '☐';
  const list = findChild(form, 'w:ddList');
  if (list) {
    const chosen = numberOf(valueOf(list, 'w:result') ?? valueOf(list, 'w:default')) ?? 0;
    return childrenNamed(list, 'w:listEntry')[chosen]?.attrs['w:val'] ?? '';
  }
  const symbol = /^\s*SYMBOL\s+(\d{1,6}|0x[\da-f]{1,5})\b(?:.*\\f\s+"?([^"\\]+)"?)?/iu.exec(code);
  if (symbol) return symbolOf((symbol[2] ?? 'Symbol').trim(), Number(symbol[1])) ?? '•';
  return /^\s*MACROBUTTON\s+\S+\s+(.*)$/iu.exec(code)?.[1]?.trim() ?? '';
}
