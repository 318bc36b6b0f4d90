import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { Look } from '@duthao/plan';
import type { Sizes } from '../sizes.ts';
import { allStyles } from './allStyles.ts';
import type { LevelledStyles } from './levelledStyles.ts';
import type { Style } from './style.ts';
import { wordStyles } from './wordStyles.ts';

const FONT = 'Times New Roman';
const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };
const single = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };

/** The named styles of a document, so that the office can change a whole document's look in Word at one place. */
export function stylesOf(look: Look, sizes: Sizes, levelled: LevelledStyles): IStylesOptions {
  const styles = allStyles(look, sizes);
  const named = Object.entries<Style>(styles).map(([id, style]) => ({
    id,
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  }));
  const deeper = levelled
    .used()
    .map(({ id, base, level }) => ({ id, name: `${styles[base].name} bậc ${level}`, basedOn: base }));
  return {
    default: {
      document: {
        run: { font, size: sizes.body, color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: single },
      },
      footnoteText: {
        run: { size: sizes.footnote },
        paragraph: { alignment: AlignmentType.BOTH, spacing: single },
      },
    },
    paragraphStyles: [...named, ...deeper],
    characterStyles: Object.entries(wordStyles).map(([id, name]) => ({
      id,
      name,
      basedOn: 'DefaultParagraphFont',
    })),
  };
}
