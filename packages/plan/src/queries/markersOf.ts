import type { Node } from 'prosemirror-model';
import { toPointLetter } from '../numbering.ts';

/**
 * What prints before each child of a container of paragraphs: "- ", "+ ", "a) ", "1. " or "".
 * A plain paragraph ends a list; an indented one, a dash or a plus belongs to the item above it.
 */
export function markersOf(container: Node): string[] {
  let point = 0;
  let number = 0;
  const markers: string[] = [];
  container.forEach((child) => {
    const { marker, indent } = child.attrs as { marker?: string | null; indent?: number | null };
    if (child.type.name !== 'paragraph' || (!marker && !indent)) {
      point = 0;
      number = 0;
    }
    if (marker === 'point') markers.push(`${toPointLetter((point += 1))}) `);
    else if (marker === 'number') markers.push(`${(number += 1)}. `);
    else markers.push(marker === 'dash' ? '- ' : marker === 'plus' ? '+ ' : '');
  });
  return markers;
}
