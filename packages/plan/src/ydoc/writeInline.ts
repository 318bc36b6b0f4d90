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
  /** Where it begins in the line. */
  readonly start: number;
  readonly texts: Y.XmlText[];
  readonly runs: Node[][];
  readonly nodes: Node[];
}

interface Writing {
  readonly mapping: Mapping;
  /** As `writeNode` has it, counted from the start of the line. */
  readonly caret: number;
  readonly write: (type: Y.XmlElement, node: Node, mapping: Mapping, caret: number) => void;
}

/**
 * Writes a line: its inline nodes by identity, id and order, its text by the smallest difference. Texts that
 * meet because a node between them went are left side by side and read as one; joining them would delete what
 * others type into the second.
 */
export function writeInline(parent: Y.XmlElement, line: Node, writing: Writing): void {
  const { mapping, caret, write } = writing;
  const { nodes, runs } = inlineOf(line);
  const kept = matchChildren(
    parent.toArray().filter((child) => child instanceof Y.XmlElement),
    nodes,
    mapping,
  );
  removeElements(parent, new Set(kept), mapping);
  const groups = textsAround(parent);
  let stretch: Stretch = { after: null, start: 0, texts: groups[0]!, runs: [runs[0]!], nodes: [] };
  const stretches = [stretch];
  let offset = sizeOf(runs[0]!);
  nodes.forEach((node, i) => {
    const child = kept[i];
    const start = offset + node.nodeSize;
    if (child) {
      stretch = { after: child, start, texts: groups[stretches.length]!, runs: [runs[i + 1]!], nodes: [] };
      stretches.push(stretch);
      write(child, node, mapping, caret - offset - 1);
    } else {
      stretch.nodes.push(node);
      stretch.runs.push(runs[i + 1]!);
    }
    offset = start + sizeOf(runs[i + 1]!);
  });
  for (const each of stretches) writeStretch(parent, each, writing);
}

const sizeOf = (run: readonly Node[]): number => run.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

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

function writeStretch(parent: Y.XmlElement, stretch: Stretch, { mapping, caret }: Writing): void {
  const { after, start, texts, runs, nodes } = stretch;
  const wanted = runs.flat();
  if (texts.length === 0) {
    if (wanted.length === 0 && nodes.length === 0) return;
    texts.push(new Y.XmlText());
    parent.insertAfter(after, [texts[0]!]);
  }
  writeTexts(texts, wanted, caret - start);
  for (const text of texts) mapping.delete(text);
  if (texts.length === 1 && nodes.length === 0) mapping.set(texts[0]!, wanted);
  let offset = sizeOf(wanted);
  let before = texts;
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    offset -= sizeOf(runs[i + 1]!);
    before = cutText({ parent, after, texts: before }, offset, toElement(nodes[i]!, mapping));
  }
}
