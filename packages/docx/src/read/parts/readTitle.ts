import { dropOverallMarks, type Inline, plain, slice, textOf, wordsOf } from '../lines/inline.ts';
import { markerOf } from '../lines/markerOf.ts';
import { endsSentence, isCapitals, startsLower } from '../lines/sentences.ts';
import { type SourceLine, wordsOfLine } from '../lines/sourceLine.ts';

export interface Title {
  readonly docType: string;
  /** Its pieces, where its style tells that the whole line is the type. */
  readonly typed?: readonly Inline[];
  readonly subject: readonly Inline[];
  /** How many lines of the source it takes. */
  readonly length: number;
}

const PROSE_LENGTH = 150;
const TYPE = /^(KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN)(?=\s|$|:)/u;
const STARTS_BODY =
  /^(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình|\(?\s*(?:ban hành )?kèm theo)(?=\s|$)/iu;
const AUTHORITY =
  /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|VIỆN TRƯỞNG|THỦ TƯỚNG|BAN(?! HÀNH)|SỞ)(?=\s)/u;

/** The name of a type of document, written in capitals on a line of its own or before the subject. */
export function docTypeOf(line: SourceLine): string | undefined {
  const { role } = line.known ?? {};
  const text = wordsOfLine(line);
  if (role) return role.kind === 'docType' ? text : undefined;
  if (line.known?.table || text.endsWith(':')) return undefined;
  if (isSetAsTitle(line)) return TYPE.exec(text.toLocaleUpperCase('vi'))?.[1];
  return isCapitals(text) ? TYPE.exec(text)?.[1] : undefined;
}

/** A title of a web page or of an outline need not be in capitals. */
function isSetAsTitle({ known }: SourceLine): boolean {
  if (!known) return false;
  const { looks, outline } = known;
  return outline === 1 || looks?.capitals === true || (looks?.bold === true && looks.align === 'center');
}

/** Who decides, in capitals between the title of a decision and its bases. */
export function isAuthorityLine(text: string): boolean {
  return isCapitals(text) && AUTHORITY.test(text);
}

/** Reads type and subject from the line of the type on; a subject goes on over lines that belong to it. */
export function readTitle(lines: readonly SourceLine[]): Title {
  const docType = docTypeOf(lines[0]!)!;
  const rest = restOfTypeLine(lines[0]!, docType);
  const taken: (readonly Inline[])[] = rest.length > 0 ? [rest] : [];
  let length = 1;
  for (; length < lines.length; length += 1) {
    if (!belongsToSubject(lines[length]!, lines[length - 1]!, taken.at(-1))) break;
    taken.push(lines[length]!.runs);
  }
  const subject = taken.flatMap((runs, index) => (index === 0 ? runs : [...plain(' '), ...runs]));
  const typed = lines[0]!.known?.role ? { typed: dropOverallMarks(lines[0]!.runs) } : {};
  return { docType, ...typed, subject: dropOverallMarks(subject), length };
}

function restOfTypeLine(line: SourceLine, docType: string): Inline[] {
  const text = textOf(line.runs);
  const start = text.length - text.trimStart().length;
  const rest = text.slice(start + docType.length);
  return slice(line.runs, text.length - rest.trimStart().length);
}

/** A subject closes without a mark, and what is longer than a line or two in small letters is prose. */
function belongsToSubject(
  line: SourceLine,
  before: SourceLine,
  previous: readonly Inline[] | undefined,
): boolean {
  const text = wordsOfLine(line);
  const role = line.known?.role;
  if (role) return role.kind === 'subject';
  if (line.cells || STARTS_BODY.test(text) || isAuthorityLine(text) || markerOf(line)) return false;
  if (!previous) return !endsSentence(text);
  if (looksTheSame(line, before)) return !endsSentence(text) && text.length < PROSE_LENGTH * 2;
  if (line.gap || startsLower(text)) return startsLower(text);
  if (line.known) return false;
  return (
    isCapitals(text) === isCapitals(wordsOf(previous)) && text.length < PROSE_LENGTH && !endsSentence(text)
  );
}

function looksTheSame({ known }: SourceLine, before: SourceLine): boolean {
  const [now, then] = [known?.looks, before.known?.looks];
  return now !== undefined && now.align === 'center' && then?.align === 'center' && now.bold && then.bold;
}
