import { type Element, elementsOf } from '../xml/element.ts';
import type { SourceBlock } from '../../source/sourceDocument.ts';
import { alternativeOf } from './alternativeOf.ts';
import type { Line } from './line.ts';
import { createStory, NO_TABLE, type Place, type Reader } from './reader.ts';

/** Reads the paragraphs of text boxes in a drawing; pictures and charts cannot be part of a plan and are named. */
export function readDrawing(reader: Reader, drawing: Element, line: Line, place: Place): void {
  const blocks: SourceBlock[] = [];
  collect(reader, drawing, place, blocks);
  if (blocks.length > 0) line.add({ kind: 'box', blocks }, place);
}

function collect(reader: Reader, element: Element, place: Place, blocks: SourceBlock[]): void {
  switch (element.name) {
    case 'w:txbxContent': {
      const inside = { ...place, story: createStory(), table: NO_TABLE };
      for (const block of place.readBlocks(element.children, inside)) blocks.push(block);
      return;
    }
    case 'mc:AlternateContent':
      for (const child of alternativeOf(element)) collect(reader, child, place, blocks);
      return;
    case 'v:textpath':
      blocks.push(
        ...place.readBlocks([wordArt(element.attrs.string ?? '')], { ...place, story: createStory() }),
      );
      return;
    case 'a:blip':
    case 'v:imagedata':
    case 'o:OLEObject':
    case 'c:chart':
    case 'dgm:relIds':
      reader.report.note('picture', 'warning', pictureMessage);
      return;
    default:
      for (const child of elementsOf(element)) collect(reader, child, place, blocks);
  }
}

function pictureMessage(count: number): string {
  return `Không nhập được ${count} hình, biểu đồ hoặc đối tượng trong tệp; đề nghị xem lại tệp gốc ở các chỗ đó.`;
}

/** Words drawn as a picture, made a paragraph. */
function wordArt(words: string): Element {
  const text: Element = { name: 'w:t', attrs: { 'xml:space': 'preserve' }, children: [words] };
  return { name: 'w:p', attrs: {}, children: [{ name: 'w:r', attrs: {}, children: [text] }] };
}
