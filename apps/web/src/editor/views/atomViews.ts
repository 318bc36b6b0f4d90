import { writtenDate } from '@duthao/plan';
import type { NodeViewRenderer } from '@tiptap/core';
import { element } from './element.ts';

/** An inline atom that prints a text of its own. */
function atomView(className: string, write: (attrs: Record<string, unknown>) => string): NodeViewRenderer {
  return ({ node }) => {
    const dom = element('span', className, write(node.attrs));
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        dom.textContent = write(next.attrs);
        return true;
      },
      ignoreMutation: () => true,
    };
  };
}

export const dueDateView = atomView('plan-due', (attrs) => writtenDate(attrs['date'] as string | null));
export const unitRefView = atomView('plan-unit', (attrs) => String(attrs['label'] ?? ''));
/** Its text is a decoration (`printedWords`), for it follows the numbers of the sections. */
export const sectionRefView = atomView('plan-ref', () => '');
