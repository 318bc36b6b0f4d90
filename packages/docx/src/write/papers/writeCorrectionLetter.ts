import { defaultLook, type Look } from '@duthao/plan';
import type { IParagraphOptions } from 'docx';
import { addressLines } from '../opinions/addressLines.ts';
import { balancedLine } from '../opinions/balancedLine.ts';
import { cleanLines } from '../opinions/cleanLines.ts';
import { createBlankContext } from '../opinions/createBlankContext.ts';
import { paperHead } from '../opinions/paperHead.ts';
import { type PaperRecipient, paperSignature } from '../opinions/paperSignature.ts';
import { paragraphPart } from '../part.ts';
import type { CorrectionLetter, LetterFix } from './CorrectionLetter.ts';
import { packPaper } from './packPaper.ts';

/** More are not named one by one: those who got the plan know it. */
const MOST_NAMED = 12;

/** The công văn đính chính as a .docx: V/v under the number, Kính gửi, text, nơi nhận, signature. Same letter, same bytes. */
export function writeCorrectionLetter(letter: CorrectionLetter, look: Look = defaultLook): Uint8Array {
  const context = createBlankContext(look, 'portrait');
  const title = `V/v đính chính ${letter.planNumber}`;
  const recipients: PaperRecipient[] = [
    { name: 'Như trên' },
    { name: 'Lãnh đạo cơ quan', purpose: 'để b/c' },
    { name: letter.archive, isArchive: true },
  ];
  const about = (column: number): IParagraphOptions[] => {
    const room = { column, face: 'regular', size: context.sizes.issuer } as const;
    return [{ ...balancedLine('CoQuanChuQuan', title, room, context).options, spacing: { before: 120 } }];
  };
  const parts = [
    ...paperHead(letter.head, { code: letter.code, about }, context),
    ...addressLines(addressedTo(letter), context).map(paragraphPart),
    ...letterText(letter).map((text, index) =>
      paragraphPart({
        style: text.startsWith('- ') ? 'GachDauDong' : 'ThanVan',
        text: cleanLines(text).join(' '),
        ...(index === 0 && { spacing: { before: 300 } }),
      }),
    ),
    ...paperSignature(letter.signer, recipients, context),
  ];
  return packPaper(parts, { title, owner: letter.issuer, category: 'Công văn' }, context, look);
}

function addressedTo({ addressees, planNumber }: CorrectionLetter): readonly string[] {
  const isNamed = addressees.length > 0 && addressees.length <= MOST_NAMED;
  return isNamed ? addressees : [`Các cơ quan, đơn vị nhận ${planNumber}`];
}

/** Ô 6, paragraph by paragraph; the last one ends the letter. */
function letterText({ issuer, planNumber, planSubject, fixes }: CorrectionLetter): string[] {
  return [
    `${issuer} đã ban hành ${planNumber} (trích yếu: ${planSubject}). Do sơ suất trong khâu soạn thảo, văn bản có sai sót về thể thức, kỹ thuật trình bày; ${issuer} đính chính như sau:`,
    ...fixes.map((fix, index) => fixText(fix, index === fixes.length - 1)),
    `Các nội dung khác của ${planNumber} giữ nguyên./.`,
  ];
}

const fixText = ({ where, printed, right }: LetterFix, isLast: boolean): string =>
  `- Tại ${where}: đã in “${printed}”, nay sửa lại là “${right}”${isLast ? '.' : ';'}`;
