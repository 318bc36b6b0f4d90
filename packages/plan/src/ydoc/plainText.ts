import * as Y from 'yjs';

/** The characters of a shared text or of all texts below an element, without marks. */
export function plainText(type: Y.XmlFragment | Y.XmlText): string {
  if (type instanceof Y.XmlText)
    return textSpans(type)
      .map(({ insert }) => insert)
      .join('');
  return type
    .toArray()
    .map((child) => (child instanceof Y.XmlText || child instanceof Y.XmlElement ? plainText(child) : ''))
    .join('');
}

export interface TextSpan {
  readonly insert: string;
  readonly attributes?: Readonly<Record<string, object>>;
}

/** A plan's texts hold nothing but characters and marks; others never pass `checkUpdate`. */
export const textSpans = (text: Y.XmlText): TextSpan[] =>
  text.length === 0 ? [] : (text.toDelta() as TextSpan[]);
