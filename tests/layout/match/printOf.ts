import type { Plan } from '@duthao/plan';
import { bodyOf, type Drawer } from './printBody.ts';
import { capitals, type DocumentKind, type Expected, type Line, plain, type Role } from './Expected.ts';
import { headOf, named } from './printHead.ts';
import { footOf } from './printFoot.ts';
import { inlineText, isMarked, sectionNames } from './printInline.ts';
import { numberSections, roman } from './numbers.ts';

type Node = Plan['doc'];

export interface Print {
  readonly paragraphs: readonly Expected[];
  readonly footnotes: readonly string[];
  /** The documents of the file in order, each a section with pages of its own. */
  readonly sections: readonly { kind: DocumentKind; landscape: boolean }[];
}

const partsOf = (parent: Node, name: string): Node[] =>
  parent.children.filter(({ type }) => type.name === name);
const blank = (node: Node): boolean => node.textContent.trim() === '' && node.childCount === 0;

/** What a plan must print, paragraph by paragraph, worked out from its nodes alone. */
export function printOf(plan: Node): Print {
  const decision = plan.firstChild!;
  const attached = decision.childCount > 0;
  const drawer: Drawer = { names: sectionNames(plan), footnotes: [], tables: 0 };
  const documents: Expected[][] = [];
  const sections: { kind: DocumentKind; landscape: boolean }[] = [];
  const add = (kind: DocumentKind, landscape: boolean, lines: readonly Line[]): void => {
    documents.push(lines.map((line) => ({ ...line, section: sections.length, kind })));
    sections.push({ kind, landscape });
  };
  if (attached) add('decision', false, decisionLines(decision, drawer));
  add('plan', false, planLines(plan, attached ? decision : undefined, drawer));
  const annexes = partsOf(plan, 'annexes').flatMap(({ children }) => children);
  annexes.forEach((annex, index) => {
    const label = annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
    const landscape = annex.attrs['orientation'] === 'landscape';
    add('annex', landscape, annexLines(annex, label, plan, drawer));
  });
  const paragraphs = documents.flat().map((line) => ({ ...line, text: plain(line.text) }));
  return {
    paragraphs: paragraphs.filter(({ text }) => text),
    footnotes: drawer.footnotes.map(plain),
    sections,
  };
}

const line = (role: Role, text: string): Line => ({ role, text });

function titleLines(holder: Node, drawer: Drawer): Line[] {
  const children = partsOf(holder, 'docTitle').flatMap((title) => title.children);
  return children.map((child) =>
    child.type.name === 'docType'
      ? line('docType', capitals(inlineText(child, drawer)))
      : line('subject', inlineText(child, drawer)),
  );
}

function basesOf(holder: Node, drawer: Drawer): Line[] {
  const bases = partsOf(holder, 'bases').flatMap(({ children }) => children.filter((basis) => !blank(basis)));
  return bases.map((basis, i) => ({
    ...line('basis', inlineText(basis, drawer) + (i === bases.length - 1 ? '.' : ';')),
    marked: isMarked(basis),
  }));
}

function decisionLines(decision: Node, drawer: Drawer): Line[] {
  const heads = partsOf(decision, 'letterhead');
  const articles = partsOf(decision, 'article');
  return [
    ...heads.flatMap((head) => headOf(head, true)),
    ...titleLines(decision, drawer),
    ...heads.map((head) => line('authority', capitals((head.attrs['authority'] as string | null) ?? ''))),
    ...basesOf(decision, drawer),
    ...(articles.length > 0 ? [line('decides', 'QUYẾT ĐỊNH:')] : []),
    ...articles.flatMap((article, i) => bodyOf(article, drawer, { role: 'article', text: `Điều ${i + 1}.` })),
    ...partsOf(decision, 'endorsement').flatMap((end) => footOf(end, drawer)),
  ];
}

function planLines(plan: Node, decision: Node | undefined, drawer: Drawer): Line[] {
  const own = partsOf(plan, 'letterhead')[0]!;
  const deciding = decision && partsOf(decision, 'letterhead')[0];
  const head = deciding && !own.attrs['issuer'] ? deciding : own;
  const issuedBy = deciding ? named('Quyết định', deciding) : '';
  return [
    ...headOf(head, !decision),
    ...titleLines(plan, drawer),
    ...(deciding
      ? [{ ...line('attached', `(Kèm theo ${issuedBy})`), or: `(Ban hành kèm theo ${issuedBy})` }]
      : []),
    ...basesOf(plan, drawer),
    ...partsOf(plan, 'openings').flatMap((part) => bodyOf(part, drawer)),
    ...sectionsOf(plan, drawer),
    ...partsOf(plan, 'closings').flatMap((part) => bodyOf(part, drawer)),
    ...(decision ? [] : partsOf(plan, 'endorsement').flatMap((end) => footOf(end, drawer))),
  ];
}

const headingRoles: readonly Role[] = ['muc', 'khoan', 'decimal', 'decimal'];

function sectionsOf(plan: Node, drawer: Drawer): Line[] {
  const sections = partsOf(plan, 'sections').flatMap(({ children }) => children);
  const numbers = numberSections(
    sections.map(({ attrs }) => attrs as { level: number | null; numbering: string | null }),
  );
  return sections.flatMap((section, i) => {
    const { number, depth } = numbers[i]!;
    const titles = partsOf(section, 'sectionTitle').filter(({ childCount }) => childCount > 0);
    if (titles.length === 0) return bodyOf(section, drawer, { role: 'runIn', text: number });
    const role = number.endsWith(')') ? 'lettered' : headingRoles[depth - 1]!;
    const written = titles.map((title, n) => {
      const text = `${n === 0 ? `${number} ` : ''}${inlineText(title, drawer)}`;
      return { ...line(role, depth === 1 ? capitals(text) : text), marked: isMarked(title) };
    });
    return [...written, ...bodyOf(section, drawer)];
  });
}

function annexLines(annex: Node, label: string, plan: Node, drawer: Drawer): Line[] {
  const decision = plan.firstChild!;
  const source = decision.childCount > 0 ? decision : plan;
  const typed = partsOf(plan, 'docTitle')[0]?.children.find(
    ({ type }) => type.name === 'docType',
  )?.textContent;
  const own = typed?.trim() || 'Kế hoạch';
  const type =
    source === decision ? 'Quyết định' : capitals(own.slice(0, 1)) + own.slice(1).toLocaleLowerCase('vi');
  const names = named(type, partsOf(source, 'letterhead')[0]!);
  return [
    line('annexLabel', label),
    ...partsOf(annex, 'annexTitle').map((title) => line('annexTitle', capitals(inlineText(title, drawer)))),
    line('annexAttached', `(Kèm theo ${names})`),
    ...bodyOf(annex, drawer),
  ];
}
