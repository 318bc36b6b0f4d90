import { type Element, findChild, numberOf, switchOf, valueOf } from '../xml/element.ts';
import { pointsOf } from './measure.ts';
import type { ThemeFonts } from './readTheme.ts';

/** What is said of a run, by itself or by a style; what is not said is absent. */
export interface RunProps {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly underline?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'none';
  /** Points. */
  readonly size?: number;
  /** Names of the fonts of plain letters and of letters with signs. */
  readonly asciiFont?: string;
  readonly letterFont?: string;
}

/** Switches that styles flip rather than set (ECMA-376 17.7.3). */
export const TOGGLES = ['bold', 'italic', 'capitals', 'hidden', 'struck'] as const;

export function readRunProps(rPr: Element | undefined, theme: ThemeFonts): RunProps {
  if (!rPr || rPr.children.length === 0) return {};
  const underline = valueOf(rPr, 'w:u');
  return present({
    bold: switchOf(rPr, 'w:b'),
    italic: switchOf(rPr, 'w:i'),
    capitals: switchOf(rPr, 'w:caps'),
    hidden: switchOf(rPr, 'w:vanish'),
    struck: switchOf(rPr, 'w:strike') ?? switchOf(rPr, 'w:dstrike'),
    underline: underline === undefined ? undefined : underline !== 'none',
    raised: raisedOf(rPr),
    size: pointsOf(valueOf(rPr, 'w:sz')),
    ...fontsOf(findChild(rPr, 'w:rFonts'), theme),
  });
}

/** Without the keys that say nothing, so that spreading one over another overrides only what is said. */
export function present<T extends object>(props: T): T {
  const said: Partial<T> = {};
  for (const key in props) if (props[key] !== undefined) said[key] = props[key];
  return said as T;
}

/** LibreOffice writes a superscript as a smaller size a good way up (in half points). */
const HIGH = 6;

function raisedOf(rPr: Element): RunProps['raised'] {
  const value = valueOf(rPr, 'w:vertAlign');
  if (value !== undefined) return value === 'superscript' || value === 'subscript' ? value : 'none';
  const position = numberOf(valueOf(rPr, 'w:position')) ?? 0;
  if (Math.abs(position) < HIGH) return undefined;
  return position > 0 ? 'superscript' : 'subscript';
}

function fontsOf(rFonts: Element | undefined, theme: ThemeFonts): Pick<RunProps, 'asciiFont' | 'letterFont'> {
  if (!rFonts) return {};
  const { attrs } = rFonts;
  return {
    asciiFont: theme.get(attrs['w:asciiTheme'] ?? '') ?? attrs['w:ascii'],
    letterFont: theme.get(attrs['w:hAnsiTheme'] ?? '') ?? attrs['w:hAnsi'],
  };
}
