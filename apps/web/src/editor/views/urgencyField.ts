import { urgencies } from '@duthao/protocol';
import type { NodeViewRendererProps } from '@tiptap/core';

interface UrgencyField {
  readonly dom: HTMLSelectElement;
  show(value: unknown): void;
  setEditable(editable: boolean): void;
}

/** Mức độ khẩn, chosen where it is printed. */
export function createUrgencyField({ editor, view, getPos }: NodeViewRendererProps): UrgencyField {
  const dom = window.document.createElement('select');
  dom.className = 'plan-urgency';
  dom.setAttribute('aria-label', 'Độ khẩn');
  const offer = (value: string, text = value): void => {
    const option = window.document.createElement('option');
    Object.assign(option, { value, text });
    dom.add(option);
  };
  offer('', 'Độ khẩn: không');
  urgencies.forEach((one) => offer(one));
  const show = (value: unknown): void => {
    dom.value = typeof value === 'string' ? value : '';
    dom.dataset['value'] = dom.value;
  };
  dom.addEventListener('change', () => {
    const pos = getPos();
    if (pos === undefined) return;
    if (editor.isEditable) view.dispatch(view.state.tr.setNodeAttribute(pos, 'urgency', dom.value || null));
    // Locked meanwhile, or others answer for it and it cannot be suggested: what stands is shown.
    show(view.state.doc.nodeAt(pos)?.attrs['urgency']);
  });
  const setEditable = (editable: boolean): void => {
    dom.disabled = !editable;
  };
  return { dom, show, setEditable };
}
