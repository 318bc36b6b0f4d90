import type { NodeViewRenderer } from '@tiptap/core';
import { createAttrFields } from './attrFields.ts';
import { element } from './element.ts';

/** One line of nơi nhận: "- " text " (purpose);", where dash, brackets and closing mark are printed, not typed. */
export const recipientView: NodeViewRenderer = (props) => {
  const fields = createAttrFields(props);
  const contentDOM = element('span', 'plan-recipient-text');
  const purpose = element(
    'span',
    'plan-recipient-purpose',
    fields.field('purpose', { label: 'Mục đích gửi', placeholder: 'để …' }),
  );
  purpose.contentEditable = 'false';
  const dom = element('li', '', contentDOM, purpose);
  dom.dataset.node = 'recipient';
  const show = (attrs: Record<string, unknown>): void => {
    fields.show(attrs);
    dom.dataset.kind = String(attrs['kind'] ?? '');
    dom.classList.toggle('has-purpose', attrs['purpose'] !== null);
  };
  show(props.node.attrs);
  return {
    dom,
    contentDOM,
    update: (node) => {
      if (node.type !== props.node.type) return false;
      show(node.attrs);
      return true;
    },
    stopEvent: fields.owns,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
};
