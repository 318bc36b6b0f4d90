import { type IContext, type IXmlableObject, type ParagraphChild, XmlComponent } from 'docx';
import type { Change } from '../review/Review.ts';

/** The looks of a piece of text. */
export interface RunFormat {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly vertical?: 'superscript' | 'subscript';
  /** Who suggests these looks, and what they were before. */
  readonly change?: Change & { readonly former: RunFormat };
}

/**
 * A run of text. A plan has thousands of them, and the library makes some twenty objects for one; this makes its XML
 * at once.
 */
export function plainRun(text: string, format: RunFormat = {}): ParagraphChild {
  const content = { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] };
  return runOf(text ? content : undefined, format);
}

/** A run that holds one element, as the library's formatter takes it. */
export function runOf(content: IXmlableObject | undefined, format: RunFormat): ParagraphChild {
  // The library knows its children by what they can do, its types by their names.
  return new PlainRun(content, format) as unknown as ParagraphChild;
}

class PlainRun extends XmlComponent {
  private readonly written: IXmlableObject;
  constructor(content: IXmlableObject | undefined, format: RunFormat) {
    super('w:r');
    const properties = propertiesOf(format);
    this.written = {
      'w:r': [...(properties.length > 0 ? [{ 'w:rPr': properties }] : []), ...(content ? [content] : [])],
    };
  }
  override prepForXml(_context: IContext): IXmlableObject {
    return this.written;
  }
}

const value = (name: string, val: string): IXmlableObject => ({ [name]: { _attr: { 'w:val': val } } });
const flag = (name: string): IXmlableObject => ({ [name]: {} });

/** In the order of the schema (ECMA-376, 17.3.2.28). */
function propertiesOf({ style, bold, italics, underline, vertical, change }: RunFormat): IXmlableObject[] {
  return [
    ...(style ? [value('w:rStyle', style)] : []),
    ...(bold ? [flag('w:b'), flag('w:bCs')] : []),
    ...(italics ? [flag('w:i'), flag('w:iCs')] : []),
    ...(underline ? [value('w:u', 'single')] : []),
    ...(vertical ? [value('w:vertAlign', vertical)] : []),
    ...(change ? [changeOf(change)] : []),
  ];
}

/** The last of the properties (17.13.5.31). */
function changeOf({ id, author, date, former }: NonNullable<RunFormat['change']>): IXmlableObject {
  const attributes = { 'w:id': id, 'w:author': author, 'w:date': date };
  return { 'w:rPrChange': [{ _attr: attributes }, { 'w:rPr': propertiesOf(former) }] };
}
