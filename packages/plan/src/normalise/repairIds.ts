import * as Y from 'yjs';
import { blocks } from '../blocks/index.ts';
import { attrOf, setAttr } from '../ydoc/setAttr.ts';
import { elementsIn } from './elements.ts';
import type { Repairing } from './repair.ts';

/** Every node that has an id has one of its own; of two with the same, the later in the plan gets a new one. */
export function repairIds(fragment: Y.XmlFragment, { repaired, newId }: Repairing): void {
  const seen = new Set<unknown>();
  const visit = (element: Y.XmlElement): void => {
    if (Object.hasOwn(blocks[element.nodeName as keyof typeof blocks].attrs, 'id')) {
      const id = attrOf(element, 'id');
      if (id === undefined || seen.has(id)) {
        repaired.push(id === undefined ? 'idAdded' : 'idReplaced');
        setAttr(element, 'id', newId());
      }
      seen.add(attrOf(element, 'id'));
    }
    elementsIn(element).forEach(visit);
  };
  elementsIn(fragment).forEach(visit);
}
