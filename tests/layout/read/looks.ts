import { isOn, type Properties } from './styles.ts';

/** How a run looks once all styles are resolved. Sizes in points. */
export interface RunLook {
  readonly fonts: Readonly<Record<'ascii' | 'hAnsi' | 'cs' | 'eastAsia', string | undefined>>;
  readonly themed: boolean;
  readonly size: number;
  readonly sizeCs: number;
  readonly bold: boolean;
  readonly boldCs: boolean;
  readonly italic: boolean;
  readonly italicCs: boolean;
  readonly caps: boolean;
  readonly underline: boolean;
  readonly raised: boolean;
  readonly color: string;
  readonly marked: boolean;
  readonly hidden: boolean;
  readonly lang: string | undefined;
}

/** How a paragraph stands once all styles are resolved. Lengths in twips. */
export interface ParagraphLook {
  readonly align: string;
  readonly left: number;
  readonly right: number;
  /** Negative: hanging. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly keepNext: boolean;
  readonly outline: number | undefined;
  readonly numbered: boolean;
  readonly shaded: boolean;
}

export function runLook(run: Properties): RunLook {
  const fonts = run.get('rFonts') ?? {};
  const size = Number(run.get('sz')?.['val'] ?? 20) / 2;
  return {
    fonts: { ascii: fonts['ascii'], hAnsi: fonts['hAnsi'], cs: fonts['cs'], eastAsia: fonts['eastAsia'] },
    themed: Object.keys(fonts).some((key) => /theme/i.test(key)),
    size,
    sizeCs: Number(run.get('szCs')?.['val'] ?? 20) / 2,
    bold: isOn(run, 'b'),
    boldCs: isOn(run, 'bCs'),
    italic: isOn(run, 'i'),
    italicCs: isOn(run, 'iCs'),
    caps: isOn(run, 'caps') || isOn(run, 'smallCaps'),
    underline: isOn(run, 'u'),
    raised: ['superscript', 'subscript'].includes(run.get('vertAlign')?.['val'] ?? ''),
    color: run.get('color')?.['val'] ?? 'auto',
    marked: isOn(run, 'highlight') || isShaded(run),
    hidden: isOn(run, 'vanish'),
    lang: run.get('lang')?.['val'],
  };
}

function isShaded(properties: Properties): boolean {
  const fill = properties.get('shd')?.['fill'];
  return fill !== undefined && !/^(auto|ffffff)$/i.test(fill);
}

export function paragraphLook(paragraph: Properties): ParagraphLook {
  const ind = paragraph.get('ind') ?? {};
  const spacing = paragraph.get('spacing') ?? {};
  const outline = paragraph.get('outlineLvl')?.['val'];
  return {
    align: paragraph.get('jc')?.['val'] ?? 'left',
    left: Number(ind['left'] ?? ind['start'] ?? 0),
    right: Number(ind['right'] ?? ind['end'] ?? 0),
    firstLine: ind['hanging'] === undefined ? Number(ind['firstLine'] ?? 0) : -Number(ind['hanging']),
    before: Number(spacing['before'] ?? 0),
    after: Number(spacing['after'] ?? 0),
    line: Number(spacing['line'] ?? 240),
    lineRule: spacing['lineRule'] ?? 'auto',
    keepNext: isOn(paragraph, 'keepNext'),
    outline: outline === undefined || outline === '9' ? undefined : Number(outline),
    numbered: paragraph.has('numPr') && paragraph.get('numPr')?.['val'] !== '0',
    shaded: isShaded(paragraph),
  };
}
