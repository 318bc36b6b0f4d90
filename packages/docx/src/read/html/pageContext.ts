import type { Finding } from '@duthao/plan';
import type { AutoNumber, SourceBreak } from '../source/sourceDocument.ts';
import { findNotes } from './findNotes.ts';
import { findThreads } from './findThreads.ts';
import { elementsBelow, type HtmlElement, type HtmlParent, textBelow } from './htmlTree.ts';
import { type OpenList, openList } from './listLabels.ts';
import type { Css, Styles } from './readStyles.ts';

/** What the readers of one page share. */
export interface PageContext {
  readonly styles: Styles;
  /** Bodies of notes by the links that stand for them. */
  readonly notes: ReadonlyMap<HtmlElement, HtmlElement>;
  /** Elements that are no text where they stand. */
  readonly skipped: Pick<ReadonlySet<HtmlElement>, 'has'>;
  /** The same, for reading a note's own body. */
  skippedOutside(body: HtmlElement): Pick<ReadonlySet<HtmlElement>, 'has'>;
  nextOrigin(): number;
  openList(element: HtmlElement, css: Css, around: OpenList | null): OpenList;
  /** The number that Word wrote before a paragraph of one of its lists. */
  wordNumber(element: HtmlElement, css: Css): AutoNumber | null;
  pagesOf(css: Css): SourceBreak | undefined;
  /** Something was left out. */
  say(rule: 'picture' | 'hidden', text: string): void;
}

const LEFT_OUT = {
  picture: 'Tệp có hình ảnh không đưa vào kế hoạch được; đề nghị xem lại chỗ có hình.',
  hidden: 'Tệp có chữ ẩn không in ra; chữ này không được đưa vào.',
} as const;

export function createPageContext(page: HtmlParent, styles: Styles, findings: Finding[]) {
  const { bodies, skipped } = findNotes(page);
  const { threads, skipped: comments } = findThreads(page, styles);
  const all = new Set([...skipped, ...comments]);
  const said = new Set<string>();
  let origin = 0;
  let lists = 0;
  const context: PageContext = {
    styles,
    notes: bodies,
    skipped: all,
    skippedOutside: (body) => ({ has: (it) => it !== body && all.has(it) }),
    nextOrigin: () => (origin += 1),
    openList: (element, css, around) => {
      const name = around?.name ?? `list ${(lists += 1)}`;
      return openList(element, css, name, around ? around.level + 1 : 0);
    },
    wordNumber: (element, css) => wordNumber(element, css, styles),
    pagesOf: (css) => {
      const rule = css['page'] && styles.page(css['page']);
      return rule
        ? { kind: 'pages', landscape: /landscape/iu.test(`${rule['mso-page-orientation']} ${rule['size']}`) }
        : undefined;
    },
    say: (rule, text) => {
      const words = text.replace(/\s+/gu, ' ').trim();
      if ((rule === 'hidden' && words === '') || said.has(`${rule} ${words}`)) return;
      said.add(`${rule} ${words}`);
      findings.push({ rule, severity: 'warning', message: LEFT_OUT[rule], ...(words && { text: words }) });
    },
  };
  return { context, threads };
}

function wordNumber(element: HtmlElement, css: Css, styles: Styles): AutoNumber | null {
  const match = /^(l\d+)\s+level(\d)/u.exec(css['mso-list'] ?? '');
  if (!match) return null;
  const mark = [...elementsBelow(element)].find((it) => /^ignore$/iu.test(styles.of(it)['mso-list'] ?? ''));
  const text = mark ? textBelow(mark).replace(/\s+/gu, ' ').trim() : '';
  if (text === '') return null;
  const isBullet = !/[\p{L}\d]/u.test(text) || text === 'o' || text === '§' || text === 'ü' || text === 'Ø';
  return { label: isBullet ? '-' : text, level: Number(match[2]) - 1, list: match[1]!, isBullet };
}
