import { QUOC_HIEU, TIEU_NGU } from '@duthao/plan';
import type { NodeViewRenderer } from '@tiptap/core';
import { createAttrFields } from './attrFields.ts';
import { element } from './element.ts';
import { followEditable } from './followEditable.ts';
import { createUrgencyField } from './urgencyField.ts';
import { letterheadAttr } from './letterheadAttr.ts';

const gap = (hint: string, value: string): HTMLElement => {
  const dom = element('span', value ? 'plan-given' : 'plan-gap', value);
  dom.title = hint;
  return dom;
};

/** Ô 1–4 and 10b: edited in place, but for number and day, which are written when the plan is issued. */
export const letterheadView: NodeViewRenderer = (props) => {
  const fields = createAttrFields(props, letterheadAttr);
  const numberSlot = element('span', '');
  const daySlot = element('span', '');
  const left = element(
    'div',
    'plan-head-issuer',
    fields.field('superior', { label: 'Cơ quan chủ quản', placeholder: 'CƠ QUAN CHỦ QUẢN', multiline: true }),
    // The rule below is as long as a part of the name.
    element(
      'div',
      'plan-issuer-name',
      fields.field('issuer', { label: 'Cơ quan ban hành', placeholder: 'CƠ QUAN BAN HÀNH', multiline: true }),
      element('hr', ''),
    ),
  );
  const right = element(
    'div',
    'plan-head-state',
    element('p', 'plan-quoc-hieu', QUOC_HIEU),
    element('p', 'plan-tieu-ngu', TIEU_NGU),
  );
  const code = fields.field('code', { label: 'Ký hiệu', placeholder: 'KH-…' });
  const number = element('div', 'plan-head-number', 'Số: ', numberSlot, '/', code);
  const urgency = createUrgencyField(props);
  const date = element(
    'div',
    'plan-head-date',
    fields.field('place', { label: 'Địa danh', placeholder: 'Địa danh' }),
    ', ngày ',
    daySlot,
    ' tháng ',
    fields.field('month', { label: 'Tháng', placeholder: '…', inputMode: 'numeric' }),
    ' năm ',
    fields.field('year', { label: 'Năm', placeholder: '20…', inputMode: 'numeric' }),
  );
  const dom = element('header', 'plan-letterhead', left, right, number, date, urgency.dom);
  dom.contentEditable = 'false';
  followEditable(dom, props.editor, urgency.setEditable);
  const show = (attrs: Record<string, unknown>): void => {
    fields.show({ ...attrs, month: twoBelowThree(attrs['month']) });
    numberSlot.replaceChildren(gap('Số do văn thư ghi khi ban hành', String(attrs['number'] ?? '')));
    urgency.show(attrs['urgency']);
    daySlot.replaceChildren(gap('Ngày được ghi khi ban hành', twoDigits(attrs['day'])));
  };
  show(props.node.attrs);
  return {
    dom,
    update: (node) => {
      if (node.type !== props.node.type) return false;
      show(node.attrs);
      return true;
    },
    stopEvent: (event) => fields.owns(event) || event.target === urgency.dom,
    ignoreMutation: () => true,
  };
};

const twoDigits = (value: unknown): string => (value === null ? '' : String(value).padStart(2, '0'));

/** Months 1 and 2 carry a zero, 3 to 9 do not (Phụ lục I, II.4b). */
const twoBelowThree = (month: unknown): unknown =>
  typeof month === 'number' && month < 3 ? twoDigits(month) : month;
