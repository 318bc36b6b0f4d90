import { isAttached } from '@duthao/plan';
import {
  AlignmentType,
  type FileChild,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Node } from 'prosemirror-model';
import { arrange } from './arrange.ts';
import { writeAnnex } from './blocks/annex.ts';
import type { Context } from './context.ts';
import type { Look } from '@duthao/plan';
import { entriesOf } from './review/entriesOf.ts';
import { mmToTwips } from './units.ts';

/** A4 in twips; 210 mm converted would be one short. */
const A4 = { width: 11906, height: 16838 };
const HEADER_MM = 10;

type Orientation = 'portrait' | 'landscape';

export function textWidthOf({ margins }: Look, orientation: Orientation = 'portrait'): number {
  const page = orientation === 'landscape' ? A4.height : A4.width;
  return page - mmToTwips(margins.left) - mmToTwips(margins.right);
}

export function textHeightOf({ margins }: Look, orientation: Orientation = 'portrait'): number {
  const page = orientation === 'landscape' ? A4.width : A4.height;
  return page - mmToTwips(margins.top) - mmToTwips(margins.bottom);
}

/** The decision if there is one, the plan, and each annex: sections of the .docx with pages counted anew. */
export function wordSections(plan: Node, context: Context, draftMark?: string): ISectionOptions[] {
  const sections: ISectionOptions[] = [];
  const marks = [draftMark];
  const decision = plan.firstChild;
  if (decision && isAttached(plan)) {
    const parts = context.write(decision, { ...context, document: 'decision' });
    sections.push(
      wordSection(opened(arrange(parts, context.review), plan), 'portrait', context.look, marks.shift()),
    );
  }
  const parts = mainParts(plan).flatMap((child) => context.write(child, context));
  sections.push(
    wordSection(opened(arrange(parts, context.review), plan), 'portrait', context.look, marks.shift()),
  );
  return [...sections, ...annexSections(plan, context)];
}

/** A file with footnotes gets a line of 1 pt first: LibreOffice 7 puts a whole line above a table that begins it. */
function opened(children: readonly FileChild[], plan: Node): FileChild[] {
  let hasNotes = false;
  plan.descendants((node) => {
    hasNotes ||= node.type.name === 'footnote';
    return !hasNotes;
  });
  if (!hasNotes) return [...children];
  const spacing = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT };
  return [new Paragraph({ style: 'NganCach', spacing }), ...children];
}

/** A plan that a decision issues is endorsed by the decision (Phụ lục III, Mẫu 1.3). */
function mainParts(plan: Node): Node[] {
  const elsewhere = ['decisionPart', 'annexes', ...(isAttached(plan) ? ['endorsement'] : [])];
  return plan.children.filter(({ type }) => !elsewhere.includes(type.name));
}

function annexSections(plan: Node, context: Context): ISectionOptions[] {
  const containers = plan.children.filter(({ type }) => type.name === 'annexes');
  if (containers.length === 0) return [];
  const { all, texts } = entriesOf(containers, context);
  const count = { before: texts.before.childCount, after: texts.after.childCount };
  return all.map((annex) => {
    const orientation = (annex.node.attrs.orientation as Orientation | null) ?? 'portrait';
    const page = {
      textWidth: textWidthOf(context.look, orientation),
      textHeight: textHeightOf(context.look, orientation),
    };
    const parts = writeAnnex(annex, count, { ...context, ...page });
    return wordSection(arrange(parts, context.review), orientation, context.look);
  });
}

/** The page number stands in the top margin from page 2 on (I.7), on page 1 which draft it is; every section counts from 1. */
export function wordSection(
  children: ISectionOptions['children'],
  orientation: Orientation,
  look: Look,
  draftMark?: string,
): ISectionOptions {
  const number = new Paragraph({
    style: 'SoTrang',
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: pageOf(orientation, look),
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [markLine(draftMark)] }),
    },
    children,
  };
}

function markLine(draftMark: string | undefined): Paragraph {
  if (draftMark === undefined) return new Paragraph({ style: 'SoTrang' });
  const mark = new TextRun({ text: draftMark, bold: true });
  return new Paragraph({ style: 'SoTrang', alignment: AlignmentType.RIGHT, children: [mark] });
}

function pageOf(orientation: Orientation, { margins }: Look): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        ...A4,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mmToTwips(margins.top),
        bottom: mmToTwips(margins.bottom),
        left: mmToTwips(margins.left),
        right: mmToTwips(margins.right),
        header: mmToTwips(HEADER_MM),
        footer: mmToTwips(HEADER_MM),
      },
      pageNumbers: { start: 1 },
    },
  };
}
