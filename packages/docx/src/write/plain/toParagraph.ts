import {
  Bookmark,
  FileChild,
  type IContext,
  type IParagraphOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
} from 'docx';

/** What a paragraph may have to be made without the library's twenty objects for it. */
const simple = new Set(['style', 'keepNext', 'children']);

/** A paragraph; most of them have nothing but a style and runs. */
export function toParagraph(options: IParagraphOptions): FileChild {
  const isSimple = Object.entries(options).every(([name, value]) => value === undefined || simple.has(name));
  return isSimple && options.style && options.children ? new PlainParagraph(options) : new Paragraph(options);
}

class PlainParagraph extends FileChild {
  private readonly options: IParagraphOptions;
  constructor(options: IParagraphOptions) {
    super('w:p');
    this.options = options;
  }
  override prepForXml(context: IContext): IXmlableObject {
    const { style, keepNext, children = [] } = this.options;
    const properties = [
      { 'w:pStyle': { _attr: { 'w:val': style } } },
      ...(keepNext ? [{ 'w:keepNext': {} }] : []),
    ];
    return { 'w:p': [{ 'w:pPr': properties }, ...children.flatMap((child) => written(child, context))] };
  }
}

function written(child: ParagraphChild, context: IContext): IXmlableObject[] {
  const parts = child instanceof Bookmark ? child.writtenAs : [child];
  return parts.flatMap((part) => {
    const xml = part instanceof Bookmark ? undefined : part.prepForXml(context);
    return xml ? [xml] : [];
  });
}
