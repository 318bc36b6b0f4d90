import type { Review } from '../../lines/inline.ts';
import type { SourceBlock } from '../../source/sourceDocument.ts';
import type { Numbers } from '../numbering/createNumbers.ts';
import type { Report } from '../report.ts';
import type { Threads } from '../threads/readThreads.ts';
import type { ParagraphProps } from '../styles/paragraphProps.ts';
import type { Styles } from '../styles/readStyles.ts';
import type { RunResolver } from '../styles/resolveRun.ts';
import type { RunProps } from '../styles/runProps.ts';
import type { Element } from '../xml/element.ts';
import type { Changes, Tracked } from './changes.ts';
import type { Piece } from './piece.ts';

/** What the readers of one file share. */
export interface Reader {
  readonly styles: Styles;
  readonly runs: RunResolver;
  readonly numbers: Numbers;
  readonly threads: Threads;
  readonly changes: Changes;
  readonly report: Report;
  /** Notes by "footnote 3" and "endnote 1"; one that was taken is gone. */
  readonly notes: Map<string, Element>;
  /** Bytes of a part that was put in whole. */
  readonly findPart: (id: string) => Uint8Array | undefined;
  /** Settings of the sections, in order, each with the one that follows. */
  readonly sections: ReadonlyMap<Element, Element | undefined>;
  /** Paragraphs so far. */
  paragraphs: number;
}

/** What runs on from paragraph to paragraph in one story: the body, a note, a text box. */
export interface Story {
  /** Fields that are open (17.16.18), the outermost first. */
  readonly fields: Field[];
  /** Threads whose range is open. */
  comments: readonly Review[];
  /** What a paragraph without an end of its own hands on to the next one. */
  carried: Piece[];
  opensPage: boolean;
}

export interface Field {
  /** The settings of a form field. */
  readonly begin: Element;
  code: string;
  isInResult: boolean;
  /** Text in the place of the code: not shown, unless the field never closes. */
  readonly stash: Piece[];
}

/** Where a piece of the file stands. */
export interface Place extends Tracked {
  readonly story: Story;
  /** What the table around it says of its paragraphs. */
  readonly table: TableStyle;
  readonly readBlocks: (elements: readonly (Element | string)[], place: Place) => SourceBlock[];
}

/** The changes that something without letters lies in. */
export const reviewOf = ({ changes }: Place): { readonly review?: readonly Review[] } =>
  changes.length > 0 ? { review: changes } : {};

export interface TableStyle {
  readonly paragraph: ParagraphProps;
  readonly run: RunProps;
}

export const NO_TABLE: TableStyle = { paragraph: {}, run: {} };

export function createStory(): Story {
  return { fields: [], comments: [], carried: [], opensPage: false };
}
