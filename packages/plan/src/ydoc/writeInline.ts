import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { inlineOf } from './inlineOf.ts';
import type { Mapping } from './mapping.ts';
import { matchChildren } from './matchChildren.ts';
import { toElement } from './toElement.ts';
import { cutText, writeTexts } from './writeTexts.ts';

/** What stands between two inline nodes that stay: shared texts, and what they are to read as. */
interface Stretch {
  readonly after: Y.XmlElement | null;
  readonly texts: Y.XmlText[];
  readonly runs: Node[][];
  readonly nodes: Node[];
}

type Write = (type: Y.XmlElement, node: Node, mapping: Mapping) => void;

/**
 * Writes a line: its inline nodes by identity, id and order, its text by the smallest difference. Texts that
 * meet because a node between them went are left side by side and read as one; joining them would delete what
 * others type into the second.
 */
export function writeInline(parent: Y.XmlElement, line: Node, mapping: Mapping, write: Write): void {
  const { nodes, runs } = inlineOf(line);
  const kept = matchChildren(
    parent.toArray().filter((child) => child instanceof Y.XmlElement),
    nodes,
    mapping,
  );
  removeElements(parent, new Set(kept), mapping);
  const groups = textsAround(parent);
  let stretch: Stretch = { after: null, texts: groups[0]!, runs: [runs[0]!], nodes: [] };
  const stretches = [stretch];
  nodes.forEach((node, i) => {
    const child = kept[i];
    if (child) {
      stretch = { after: child, texts: groups[stretches.length]!, runs: [runs[i + 1]!], nodes: [] };
      stretches.push(stretch);
      write(child, node, mapping);
    } else {
      stretch.nodes.push(node);
      stretch.runs.push(runs[i + 1]!);
    }
  });
  for (const each of stretches) writeStretch(parent, each, mapping);
}

function removeElements(parent: Y.XmlElement, kept: ReadonlySet<unknown>, mapping: Mapping): void {
  const children = parent.toArray();
  for (let i = children.length - 1; i >= 0; i -= 1) {
    const child = children[i]!;
    if (child instanceof Y.XmlText || kept.has(child)) continue;
    mapping.delete(child);
    parent.delete(i, 1);
  }
}

/** The texts before, between and after the elements of a line. */
function textsAround(parent: Y.XmlElement): Y.XmlText[][] {
  const groups: Y.XmlText[][] = [[]];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) groups.at(-1)!.push(child);
    else groups.push([]);
  }
  return groups;
}

function writeStretch(parent: Y.XmlElement, { after, texts, runs, nodes }: Stretch, mapping: Mapping): void {
  const wanted = runs.flat();
  if (texts.length === 0) {
    if (wanted.length === 0 && nodes.length === 0) return;
    texts.push(new Y.XmlText());
    parent.insertAfter(after, [texts[0]!]);
  }
  writeTexts(texts, wanted);
  for (const text of texts) mapping.delete(text);
  if (texts.length === 1 && nodes.length === 0) mapping.set(texts[0]!, wanted);
  let offset = wanted.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  let before = texts;
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    offset -= runs[i + 1]!.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    before = cutText({ parent, after, texts: before }, offset, toElement(nodes[i]!, mapping));
  }
}
