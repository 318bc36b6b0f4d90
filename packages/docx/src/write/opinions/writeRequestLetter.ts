import { BLANK, defaultLook, type Look } from '@duthao/plan';
import { AlignmentType, Document, type IParagraphOptions } from 'docx';
import { arrange } from '../arrange.ts';
import type { Context } from '../context.ts';
import { pack } from '../pack.ts';
import { type Part, paragraphPart, tablePart } from '../part.ts';
import { rule } from '../rule.ts';
import { stylesPart } from '../styles/stylesPart.ts';
import { mmToTwips } from '../units.ts';
import { wordSection } from '../wordSections.ts';
import { addressLines } from './addressLines.ts';
import { balancedLine } from './balancedLine.ts';
import { cleanLines } from './cleanLines.ts';
import { createBlankContext } from './createBlankContext.ts';
import { aboutLine, addressedTo, attachedTo, isLong, letterText } from './letterWords.ts';
import { paperHead } from './paperHead.ts';
import { type PaperRecipient, paperSignature } from './paperSignature.ts';
import type { RequestLetter } from './RequestLetter.ts';

/**
 * The công văn that asks for opinions, as a .docx: V/v under the number, Kính gửi, text, nơi nhận and signature by Phụ
 * lục I; where there are many addressees, the list of them on pages of their own. What văn thư fills in stands there
 * blank or in square brackets. The same letter gives the same bytes.
 */
export function writeRequestLetter(letter: RequestLetter, look: Look = defaultLook): Uint8Array {
  const context = createBlankContext(look, 'portrait');
  const recipients: PaperRecipient[] = [
    { name: 'Như trên' },
    { name: 'Lãnh đạo cơ quan', purpose: 'để b/c' },
    { name: letter.archive, isArchive: true },
  ];
  const parts = [
    ...paperHead(
      letter.head,
      { code: letter.code, about: (column) => about(letter, column, context) },
      context,
    ),
    ...addressLines(addressedTo(letter), context).map(paragraphPart),
    ...letterText(letter).map((text, index) =>
      paragraphPart({ style: 'ThanVan', text: cleanLines(text).join(' '), ...(index === 0 && above) }),
    ),
    ...paperSignature(letter.signer, recipients, context),
  ];
  const sections = [wordSection(arrange(parts), 'portrait', look)];
  if (isLong(letter)) sections.push(wordSection(arrange(listOf(letter, context)), 'portrait', look));
  const file = new Document({
    title: aboutLine(letter),
    creator: letter.issuer,
    lastModifiedBy: letter.issuer,
    sections,
  });
  const styles = stylesPart(context.look, context.sizes, context.levels);
  return pack(file, { writtenAt: undefined, category: 'Công văn', styles, typed: [] });
}

/** Between the addressees and the text. */
const above = { spacing: { before: 300 } };

/** Ô 5b, 6 pt under the number, in lines of even length. */
function about(letter: RequestLetter, column: number, context: Context): IParagraphOptions[] {
  const room = { column, face: 'regular', size: context.sizes.issuer } as const;
  const { options } = balancedLine('CoQuanChuQuan', aboutLine(letter), room, context);
  return [{ ...options, spacing: { before: 120 } }];
}

/** Danh sách kèm theo. */
function listOf(letter: RequestLetter, context: Context): Part[] {
  const { textWidth } = context;
  const number = mmToTwips(14);
  const room = { column: textWidth, face: 'italic' } as const;
  const attached = balancedLine('PhuLucKemTheo', attachedTo(letter, BLANK), room, context);
  const head = ['TT', 'Cơ quan, đơn vị'].map((text) => ({ paragraphs: [{ style: 'BangDau', text }] }));
  const rows = letter.addressees.map((name, index) => ({
    cells: [
      { paragraphs: [{ style: 'BangO', alignment: AlignmentType.CENTER, text: String(index + 1) }] },
      { paragraphs: [{ style: 'BangO', text: cleanLines(name).join(' ') }] },
    ],
  }));
  return [
    paragraphPart({ style: 'PhuLucSo', text: 'DANH SÁCH' }),
    paragraphPart({ style: 'PhuLucTen', text: 'Cơ quan, đơn vị được lấy ý kiến' }),
    paragraphPart(attached.options),
    paragraphPart(rule(mmToTwips(40), textWidth, context)),
    tablePart({
      widths: [number, textWidth - number],
      rows: [{ isHeader: true, cells: head }, ...rows],
      borders: 'thin',
    }),
  ];
}
