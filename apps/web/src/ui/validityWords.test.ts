import { expect, test } from 'vitest';
import { wordValidity } from './validityWords.ts';

test('a form that is not sent says in Vietnamese which field is to be filled, until it is', () => {
  wordValidity(window.document);
  const field = window.document.createElement('input');
  field.required = true;
  window.document.body.append(field);
  expect(field.checkValidity()).toBe(false);
  expect(field.validationMessage).toBe('Cần điền ô này.');
  field.value = 'Sở Nội vụ';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(field.checkValidity()).toBe(true);
});

test('a field that has its own words keeps them', () => {
  wordValidity(window.document);
  const field = window.document.createElement('input');
  window.document.body.append(field);
  field.setCustomValidity('Ghi theo ngày/tháng/năm, ví dụ 05/12/2026.');
  expect(field.checkValidity()).toBe(false);
  expect(field.validationMessage).toBe('Ghi theo ngày/tháng/năm, ví dụ 05/12/2026.');
});
