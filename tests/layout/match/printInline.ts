import type { Plan } from '@duthao/plan';
import { month, numberSections, twoDigits } from './numbers.ts';

type Node = Plan['doc'];

/** What the printing of a whole file shares. */
export interface Drawer {
  /** How each section is called where a text refers to it: "phần II", "mục II.1". */
  readonly names: ReadonlyMap<string, string>;
  readonly footnotes: string[];
  tables: number;
}

export function inlineText(node: Node, drawer: Drawer): string {
  return node.children.map((child) => pieceOf(child, drawer)).join('');
}

/** Whether its author made a part of it bold, italic or raised. */
export const isMarked = (node: Node): boolean => {
  let marked = false;
  node.descendants(({ marks, type }) => {
    if (marks.some((mark) => LOOKS.includes(mark.type.name))) marked = true;
    return type.name !== 'footnote';
  });
  return marked;
};

const LOOKS = ['bold', 'italic', 'underline', 'superscript', 'subscript'];

function pieceOf(node: Node, drawer: Drawer): string {
  switch (node.type.name) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return ' ';
    case 'unitRef':
      return (node.attrs['label'] as string | null) ?? '';
    case 'dueDate':
      return dayOf(node.attrs['date'] as string | null);
    case 'sectionRef':
      return drawer.names.get((node.attrs['target'] as string | null) ?? '') ?? 'mục …';
    case 'footnote': {
      const n = drawer.footnotes.push('');
      drawer.footnotes[n - 1] = inlineText(node, drawer);
      return String(n);
    }
    default:
      return '';
  }
}

function dayOf(iso: string | null): string {
  const [year, inYear, day] = (iso ?? '').split('-').map(Number);
  return year && inYear && day ? `${twoDigits(day)}/${month(inYear)}/${year}` : (iso ?? '');
}

export function sectionNames(plan: Node): Map<string, string> {
  const sections = plan.children
    .filter(({ type }) => type.name === 'sections')
    .flatMap(({ children }) => children);
  const numbers = numberSections(
    sections.map(({ attrs }) => attrs as { level: number | null; numbering: string | null }),
  );
  const above: string[] = [];
  return new Map(
    sections.map(({ attrs }, i) => {
      const { number, depth } = numbers[i]!;
      above.length = depth - 1;
      above.push(number.replace(/[.)]$/, ''));
      return [(attrs['id'] as string | null) ?? `?${i}`, nameOf(above, depth)];
    }),
  );
}

/** "mục II.1.2": the roman number, then the decimal number or the letters below it. */
function nameOf(above: readonly string[], depth: number): string {
  if (depth === 1) return `phần ${above[0]}`;
  const below = above
    .slice(1)
    .reduce((path, own) => (/^\d+\.\d/.test(own) || !path ? own : `${path}.${own}`), '');
  return `mục ${above[0]}.${below}`;
}
