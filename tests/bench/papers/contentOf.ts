import type { longPlan } from '../longPlan.ts';

/** A run of text, or the text of a footnote that stands at this place. */
export type Piece = string | { readonly footnote: string };

/** What a plan says, without its layout: the equal content that every writer of the bench gets. */
export interface Content {
  readonly paragraphs: readonly { readonly heading: boolean; readonly pieces: readonly Piece[] }[];
}

export function contentOf(doc: ReturnType<typeof longPlan>): Content {
  const paragraphs: Content['paragraphs'][number][] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const pieces: Piece[] = [];
    node.forEach((child) => {
      if (child.isText) pieces.push(child.text!);
      if (child.type.name === 'footnote') pieces.push({ footnote: child.textContent });
    });
    if (pieces.length > 0) paragraphs.push({ heading: node.type.name === 'sectionTitle', pieces });
    return false;
  });
  return { paragraphs };
}

/** For pandoc; none of the bench's words needs escaping. */
export function toMarkdown({ paragraphs }: Content): string {
  const notes: string[] = [];
  const written = paragraphs.map(({ heading, pieces }) => {
    const text = pieces.map((piece) =>
      typeof piece === 'string' ? piece : `[^${notes.push(piece.footnote)}]`,
    );
    return (heading ? '# ' : '') + text.join('');
  });
  return [...written, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join('\n\n');
}

/** For html-to-docx, which knows no footnotes: their text stands in brackets. */
export function toHtml({ paragraphs }: Content): string {
  const written = paragraphs.map(({ heading, pieces }) => {
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : ` (${piece.footnote})`)).join('');
    return heading ? `<h1>${text}</h1>` : `<p>${text}</p>`;
  });
  return `<!DOCTYPE html><html><body>${written.join('')}</body></html>`;
}
