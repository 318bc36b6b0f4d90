import type { NodeViewRendererProps } from '@tiptap/core';
import { followEditable } from './followEditable.ts';
import { createField, type Field, type FieldOptions } from './field.ts';

export interface AttrFields {
  /** A field that shows and writes one attribute. */
  field(attr: string, options: Omit<FieldOptions, 'onChange'>): HTMLElement;
  show(attrs: Record<string, unknown>): void;
  /** Whether an event belongs to a field and is none of the editor's. */
  owns(event: Event): boolean;
}

/** Fields bound to a node's attributes; each writes its own one only, so two people's fields never collide. */
export function createAttrFields(
  { editor, view, getPos }: NodeViewRendererProps,
  read: (attr: string, text: string | null) => unknown = (_, text) => text,
): AttrFields {
  const fields = new Map<string, Field>();
  const write = (attr: string, text: string | null): void => {
    const pos = getPos();
    if (pos === undefined) return;
    const value = read(attr, text);
    const before: unknown = view.state.doc.nodeAt(pos)?.attrs[attr];
    if (before === value) return;
    if (editor.isEditable) view.dispatch(view.state.tr.setNodeAttribute(pos, attr, value));
    // Locked meanwhile, or others answer for it and it cannot be suggested: the field shows what stands.
    if (view.state.doc.nodeAt(pos)?.attrs[attr] === before) fields.get(attr)?.show(String(before ?? ''));
  };
  return {
    field: (attr, options) => {
      const made = createField({ ...options, onChange: (text) => write(attr, text) });
      followEditable(made.dom, editor, made.setEditable);
      fields.set(attr, made);
      return made.dom;
    },
    show: (attrs) => fields.forEach((field, attr) => field.show(String(attrs[attr] ?? ''))),
    owns: (event) => event.target instanceof HTMLTextAreaElement && !isUndo(event),
  };
}

/** Undo and redo are the page's: the browser's own would know nothing of what others wrote in the field. */
const isUndo = (event: Event): boolean =>
  event instanceof KeyboardEvent &&
  event.type === 'keydown' &&
  (event.ctrlKey || event.metaKey) &&
  ['z', 'y'].includes(event.key.toLowerCase());
