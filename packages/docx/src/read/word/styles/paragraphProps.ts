import { type Element, findChild, numberOf, switchOf, valueOf } from '../xml/element.ts';
import type { Looks } from '../../source/sourceDocument.ts';
import { twipsOf } from './measure.ts';
import { present } from './runProps.ts';

/** What is said of a paragraph, by itself, by a style or by a level of a list. */
export interface ParagraphProps {
  readonly align?: Looks['align'];
  /** Twips. */
  readonly left?: number;
  readonly firstLine?: number;
  readonly opensPage?: boolean;
  /** From 0; 9 is body text. */
  readonly outline?: number;
  readonly numId?: string;
  readonly level?: number;
}

export function readParagraphProps(pPr: Element | undefined): ParagraphProps {
  if (!pPr || pPr.children.length === 0) return {};
  const numPr = findChild(pPr, 'w:numPr');
  const indent = findChild(pPr, 'w:ind')?.attrs ?? {};
  const hanging = twipsOf(indent['w:hanging']);
  return present({
    align: alignOf(valueOf(pPr, 'w:jc')),
    left: twipsOf(indent['w:left'] ?? indent['w:start']),
    firstLine: hanging === undefined ? twipsOf(indent['w:firstLine']) : -hanging,
    opensPage: switchOf(pPr, 'w:pageBreakBefore'),
    outline: levelOf(valueOf(pPr, 'w:outlineLvl')),
    numId: valueOf(numPr, 'w:numId'),
    level: levelOf(valueOf(numPr, 'w:ilvl')),
  });
}

function levelOf(value: string | undefined): number | undefined {
  const level = numberOf(value);
  return level === undefined ? undefined : Math.min(Math.max(level, 0), 9);
}

function alignOf(value: string | undefined): ParagraphProps['align'] {
  switch (value) {
    case undefined:
      return undefined;
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'left':
    case 'start':
      return 'left';
    default:
      return 'justify';
  }
}
