import { type Element, childrenNamed } from '../xml/element.ts';

/** A part that another part refers to; parts outside the file are never listed, and so never fetched. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "styles", "footnotes"; the same for Strict files. */
  readonly type: string;
  /** Name of the part, as `openZip` names it. */
  readonly target: string;
}

export function readRelations(root: Element | undefined, folder: string): Relation[] {
  return childrenNamed(root, 'rel:Relationship').flatMap(({ attrs }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attrs;
    if (id === undefined || type === undefined || target === undefined) return [];
    if (mode?.toLowerCase() === 'external') return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePart(folder, target) }];
  });
}

/** "word" and "../customXml/item1.xml" make "customxml/item1.xml"; a leading slash means the root of the file. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? path.split('/') : [...folder.split('/'), ...path.split('/')];
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/').toLowerCase();
}
