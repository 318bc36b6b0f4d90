import type { Inline } from '../lines/inline.ts';
import type { AutoNumber, SourceBlock, SourceBreak } from '../source/sourceDocument.ts';
import { attr, type HtmlElement, type HtmlNode, type HtmlParent, isElement, textBelow } from './htmlTree.ts';
import { type BoxLook, OpenParagraph } from './openParagraph.ts';
import { nextLabel, type OpenList } from './listLabels.ts';
import { boxLookOf, isBlock, plainBox, startsPage } from './boxLook.ts';
import type { PageContext } from './pageContext.ts';
import { readTable } from './readTable.ts';
import { lookOf, plainLook, type TextLook } from './textLook.ts';
import { threadOf } from './findThreads.ts';

/** What is nested deeper is read as its bare text. */
const DEEPEST = 300;

/** Pixels; a flatter picture is a line. */
const FLATTEST = 4;

const JUNK = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'title',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'button',
  'canvas',
  'audio',
  'video',
  'embed',
  'hr',
  'colgroup',
  'map',
]);

interface Place {
  readonly box: BoxLook;
  readonly look: TextLook;
  readonly list: OpenList | null;
  readonly depth: number;
}

/** Reads the children of a box into paragraphs, tables and breaks of pages. */
export class BlockReader {
  readonly #context: PageContext;
  readonly #blocks: SourceBlock[] = [];
  #open: { paragraph: OpenParagraph; box: BoxLook } | null = null;
  #number: AutoNumber | null = null;
  #opensPage = false;

  constructor(context: PageContext) {
    this.#context = context;
  }

  read(parent: HtmlParent, box: BoxLook = plainBox, look: TextLook = plainLook, depth = 0): SourceBlock[] {
    this.#children(parent, { box, look, list: null, depth });
    this.#close();
    return this.#blocks;
  }

  #children(parent: HtmlParent, place: Place): void {
    for (const node of parent.childNodes) this.#node(node, place);
  }

  #node(node: HtmlNode, place: Place): void {
    if ('value' in node) return this.#text(node.value, place);
    if (!isElement(node) || JUNK.has(node.tagName) || this.#context.skipped.has(node)) return;
    const deeper = { ...place, depth: place.depth + 1 };
    if (place.depth > DEEPEST) return this.#text(` ${textBelow(node)} `, place);
    const css = this.#context.styles.of(node);
    const look = lookOf(node, css, place.look);
    if (look.isHidden) return this.#context.say('hidden', textBelow(node));
    if (node.tagName === 'img') return this.#picture(node);
    if (node.tagName === 'input') return this.#checkbox(node, place);
    if (node.tagName === 'table') return this.#table(node, deeper);
    if (isBlock(node, css)) return this.#box(node, { ...deeper, look });
    this.#inline(node, { ...deeper, look });
  }

  #text(value: string, { box, look }: Place): void {
    if (!this.#open && !look.keepsSpaces && /^[ \n\r\t\f]*$/u.test(value)) return;
    this.#paragraph(box).text(value, look);
  }

  #paragraph(box: BoxLook): OpenParagraph {
    this.#open ??= { paragraph: new OpenParagraph(), box };
    return this.#open.paragraph;
  }

  #inline(element: HtmlElement, place: Place): void {
    const { styles, notes } = this.#context;
    const css = styles.of(element);
    const note = notes.get(element);
    if (note) return this.#paragraph(place.box).note(this.#noteOf(note));
    if (element.tagName === 'br') return this.#break(startsPage(css), place);
    if (css['mso-tab-count']) return this.#paragraph(place.box).tab(place.look);
    if (/^ignore$/iu.test(css['mso-list'] ?? '')) return;
    const thread = threadOf(element, styles);
    const look = thread ? withThread(place.look, thread) : place.look;
    this.#children(element, { ...place, look });
  }

  #break(opensPage: boolean, place: Place): void {
    if (opensPage) {
      this.#close();
      this.#opensPage = true;
    } else this.#paragraph(place.box).break();
  }

  #noteOf(body: HtmlElement): Inline[] {
    const blocks = new BlockReader({ ...this.#context, skipped: this.#context.skippedOutside(body) }).read(
      body,
    );
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []));
    return paragraphs.flatMap((runs, index) => (index > 0 ? [{ kind: 'break' as const }, ...runs] : runs));
  }

  #box(element: HtmlElement, place: Place): void {
    this.#close();
    const css = this.#context.styles.of(element);
    const pages = this.#context.pagesOf(css);
    if (pages) this.#turn(pages);
    if (startsPage(css)) this.#opensPage = true;
    const box = boxLookOf(element, css, place.box);
    const isList = element.tagName === 'ol' || element.tagName === 'ul';
    const list = isList ? this.#context.openList(element, css, place.list) : place.list;
    if (element.tagName === 'li' && place.list) this.#number = nextLabel(place.list, element);
    this.#number = this.#context.wordNumber(element, css) ?? this.#number;
    this.#children(element, { ...place, box, list });
    this.#close();
    if (element.tagName === 'li') this.#number = null;
  }

  /** The first section of pages is upright unless something says otherwise. */
  #turn(pages: SourceBreak): void {
    const last = this.#blocks.findLast((block) => block.kind === 'pages');
    if (this.#blocks.length > 0 || pages.landscape !== (last?.landscape ?? false)) this.#blocks.push(pages);
  }

  #checkbox(element: HtmlElement, { box, look }: Place): void {
    const type = attr(element, 'type');
    if (type === 'checkbox')
      this.#paragraph(box).text(attr(element, 'checked') === undefined ? '☐ ' : '☑ ', look);
    else if (type !== 'hidden') this.#paragraph(box).text(attr(element, 'value') ?? '', look);
  }

  /** LibreOffice saves a drawn line as a picture of one pixel's height. */
  #picture(element: HtmlElement): void {
    const height = Number(attr(element, 'height') ?? NaN);
    if (!(height <= FLATTEST)) this.#context.say('picture', attr(element, 'alt') ?? '');
  }

  #table(element: HtmlElement, { look, depth }: Place): void {
    this.#close();
    if (depth > DEEPEST) return this.#paragraph(plainBox).text(textBelow(element), look);
    const { caption, table } = readTable(element, this.#context, (cell, box) =>
      new BlockReader(this.#context).read(
        cell,
        box,
        lookOf(cell, this.#context.styles.of(cell), look),
        depth,
      ),
    );
    for (const part of caption) this.#box(part, { box: plainBox, look, list: null, depth });
    if (table.rows.length > 0) this.#blocks.push(table);
  }

  #close(): void {
    if (!this.#open) return;
    const { paragraph, box } = this.#open;
    this.#open = null;
    if (paragraph.isEmpty) return;
    this.#blocks.push(paragraph.close(box, this.#number, this.#opensPage, this.#context.nextOrigin()));
    this.#number = null;
    this.#opensPage = false;
  }
}

function withThread(look: TextLook, thread: string): TextLook {
  return { ...look, review: [...look.review, { type: 'comment', thread }] };
}
