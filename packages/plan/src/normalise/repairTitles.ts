import * as Y from 'yjs';
import { childrenOf, cloneChild, cloneElement } from '../ydoc/cloneElement.ts';
import { attrOf, setAttr } from '../ydoc/setAttr.ts';
import { elementsIn, isBlank, mergeInto, newElement, removeChild } from './elements.ts';
import type { Repairing } from './repair.ts';

/** Tên loại and trích yếu, once each and in this order. */
export function repairDocTitle(docTitle: Y.XmlElement, { repaired }: Repairing): void {
  for (const name of ['docType', 'subject'] as const) {
    const [first, ...extras] = elementsIn(docTitle, name);
    for (const extra of extras) {
      repaired.push('titlePartMerged');
      mergeInto(first!, extra);
    }
    if (first) continue;
    repaired.push('titlePartAdded');
    docTitle.insert(name === 'docType' ? 0 : docTitle.length, [newElement(name)]);
  }
  const [docType, subject] = ['docType', 'subject'].flatMap((name) => elementsIn(docTitle, name));
  if (docTitle.get(0) === docType) return;
  repaired.push('containerMoved');
  const copy = cloneElement(subject!);
  removeChild(docTitle, subject!);
  docTitle.insert(docTitle.length, [copy]);
}

/** A level, and one title at the start; a further title that says something becomes a paragraph. */
export function repairSection(section: Y.XmlElement, { repaired, newId }: Repairing): void {
  if (attrOf(section, 'level') === undefined) {
    repaired.push('levelAdded');
    setAttr(section, 'level', 1);
  }
  const titles = elementsIn(section, 'sectionTitle');
  const kept = titles.find((title) => !isBlank(title)) ?? titles[0];
  for (const title of titles) {
    if (title === kept) continue;
    repaired.push('sectionTitleExtra');
    if (!isBlank(title)) section.insert(section.toArray().indexOf(title), [toParagraph(title, newId())]);
    removeChild(section, title);
  }
  if (!kept) {
    repaired.push('sectionTitleAdded');
    section.insert(0, [newElement('sectionTitle')]);
  } else if (section.get(0) !== kept) {
    repaired.push('sectionTitleMoved');
    const copy = cloneElement(kept);
    removeChild(section, kept);
    section.insert(0, [copy]);
  }
}

function toParagraph(title: Y.XmlElement, id: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  setAttr(paragraph, 'id', id);
  paragraph.insert(0, childrenOf(title).map(cloneChild));
  return paragraph;
}
