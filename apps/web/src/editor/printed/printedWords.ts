import {
  annexAttachedLine,
  attachedLine,
  isAttached,
  outlineOf,
  sectionRefText,
  toCapitals,
} from '@duthao/plan';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { atomsIn } from './atomsIn.ts';

interface Printed {
  readonly doc: Node;
  readonly set: DecorationSet;
}

/** A CSS string; numbers and titles of bodies hold no control characters. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

function decorations(doc: Node): Decoration[] {
  const outline = outlineOf(doc);
  const found = outline.map((entry) =>
    Decoration.node(entry.pos, entry.pos + entry.node.nodeSize, {
      style: `--number: ${quoted(`${entry.number} `)}`,
      'data-depth': String(entry.depth),
    }),
  );
  let footnote = 0;
  for (const { node, offset } of atomsIn(doc)) {
    const isNote = node.type.name === 'footnote';
    const text = isNote ? String((footnote += 1)) : sectionRefText(outline, node.attrs.target);
    found.push(Decoration.node(offset, offset + node.nodeSize, { 'data-printed': text }));
  }
  return [...found, ...attachedLines(doc), ...deciders(doc)];
}

function attachedLines(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  const attached = isAttached(doc);
  doc.forEach((child, pos) => {
    const name = child.type.name;
    const line =
      name === 'annexes' && child.childCount > 0
        ? annexAttachedLine(doc)
        : name === 'docTitle' && attached
          ? attachedLine(decisionHead(doc))
          : null;
    if (line)
      found.push(Decoration.node(pos, pos + child.nodeSize, { style: `--attached: ${quoted(line)}` }));
  });
  return found;
}

/** Who decides stands between the title of a decision and its bases. */
function deciders(doc: Node): Decoration[] {
  const line = decisionHead(doc).authority?.trim();
  const found: Decoration[] = [];
  if (!line || doc.firstChild?.type.name !== 'decisionPart') return found;
  doc.firstChild.forEach((child, offset) => {
    if (child.type.name !== 'bases') return;
    const style = `--decides: ${quoted(toCapitals(line)).replaceAll('\n', '\\a ')}`;
    found.push(Decoration.node(offset + 1, offset + 1 + child.nodeSize, { style }));
  });
  return found;
}

function decisionHead(doc: Node): Parameters<typeof attachedLine>[0] {
  const head = doc.firstChild?.children.find((child) => child.type.name === 'letterhead');
  return (head ?? doc.type.schema.nodes['letterhead']!.create()).attrs as Parameters<typeof attachedLine>[0];
}

const key = new PluginKey<Printed>('printedWords');

/**
 * The numbers and words that are printed but not typed: section numbers, footnote numbers, references, the line
 * that ties a plan to its decision. One decoration for each, none for ordinary blocks.
 */
export const PrintedWords = Extension.create({
  name: 'printedWords',
  addProseMirrorPlugins: () => [
    new Plugin<Printed>({
      key,
      state: {
        init: (_, { doc }) => ({ doc, set: DecorationSet.create(doc, decorations(doc)) }),
        apply: (tr, former) =>
          tr.docChanged ? { doc: tr.doc, set: DecorationSet.create(tr.doc, decorations(tr.doc)) } : former,
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
});
