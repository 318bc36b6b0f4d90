import type { NodeViewRenderer } from '@tiptap/core';
import { createAttrFields } from './attrFields.ts';
import { element } from './element.ts';

/** Ô 7: authority lines, position, room for the signature, a further title, and the name. */
export const signatureView: NodeViewRenderer = (props) => {
  const fields = createAttrFields(props);
  const line = (attr: string, label: string, placeholder: string, multiline = false): HTMLElement =>
    element('div', `plan-sign-${attr}`, fields.field(attr, { label, placeholder, multiline }));
  const dom = element(
    'div',
    'plan-signature',
    line('authority', 'Quyền hạn ký', 'TM. / KT. / TL. …', true),
    line('position', 'Chức vụ', 'CHỨC VỤ', true),
    element('div', 'plan-sign-room'),
    line('post', 'Chức vụ khác của người ký', 'CHỨC VỤ KHÁC (nếu có)', true),
    line('name', 'Họ và tên', 'Họ và tên'),
  );
  dom.contentEditable = 'false';
  fields.show(props.node.attrs);
  return {
    dom,
    update: (node) => {
      if (node.type !== props.node.type) return false;
      fields.show(node.attrs);
      return true;
    },
    stopEvent: fields.owns,
    ignoreMutation: () => true,
  };
};
