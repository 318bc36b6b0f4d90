import { type IRunOptions, NoBreakHyphen, TextRun } from 'docx';

/** "412/STC-HCSN", "95/KH-UBND", "12/NQ-HĐND". */
const SIGN = /(?<![\p{L}\d])\d*[a-zđ]?\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)+/gu;

/** A run whose signs of documents stay on one line where a column is narrow: Word breaks lines behind a hyphen (17.3.3.18). */
export function signRun(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  const children: (string | NoBreakHyphen)[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(SIGN)) {
    for (const [at, part] of sign.split('-').entries())
      if (at === 0) children.push(text.slice(from, index) + part);
      else children.push(new NoBreakHyphen(), part);
    from = index + sign.length;
  }
  if (children.length === 0) return new TextRun({ ...options, text });
  return new TextRun({ ...options, children: [...children, text.slice(from)].filter((part) => part !== '') });
}
