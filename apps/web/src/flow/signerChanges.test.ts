import { expect, it } from 'vitest';
import { signerChanges } from './signerChanges.ts';

const signer = {
  authority: '',
  position: 'GIÁM ĐỐC',
  name: 'Phan Đức Thắng',
  post: '',
  month: 12,
  year: 2026,
  urgency: null,
} as const;

it('names only what is another now', () => {
  expect(signerChanges(signer, signer)).toEqual({});
  expect(signerChanges(signer, { ...signer, month: 1, year: 2027 })).toEqual({ month: 1, year: 2027 });
  expect(signerChanges(signer, { ...signer, authority: ' KT. GIÁM ĐỐC ' })).toEqual({
    authority: 'KT. GIÁM ĐỐC',
  });
});

it('takes an emptied month for the one that stands, and no urgency for an answer', () => {
  expect(signerChanges(signer, { ...signer, month: '' })).toEqual({});
  expect(signerChanges({ ...signer, urgency: 'KHẨN' }, signer)).toEqual({ urgency: null });
});

it('fills in a plan that names nobody', () => {
  expect(signerChanges(null, { ...signer, month: '', year: '' })).toEqual({
    position: 'GIÁM ĐỐC',
    name: 'Phan Đức Thắng',
  });
});
