import type { Unit } from '@duthao/protocol';
import { expect, test } from 'vitest';
import { prefill } from './prefill.ts';

const agency = { name: 'Sở Nội vụ', superior: 'UBND TỈNH AN BÌNH', place: 'An Bình', code: 'SNV' };
const unit: Unit = {
  id: 'u',
  name: 'Phòng Tổ chức cán bộ',
  code: 'TCCB',
  recipientName: '',
  kind: 'office',
  parentId: null,
  color: 1,
};
const field = (name: string) => ({ name, label: name, example: '', required: false });
const asking = (...names: string[]) => ({ id: 't', name: '', description: '', fields: names.map(field) });
const day = new Date(2027, 4, 3);

test('the agency and the calendar answer what they know, and nothing is invented', () => {
  const template = asking(
    'issuer',
    'issuerInText',
    'superior',
    'superiorInText',
    'month',
    'quarter',
    'topic',
  );
  expect(prefill(template, agency, unit, day)).toEqual({
    issuer: 'SỞ NỘI VỤ',
    issuerInText: 'Sở Nội vụ',
    superior: 'UBND TỈNH AN BÌNH',
    superiorInText: '',
    month: '5',
    quarter: 'II',
    topic: '',
  });
});

test('the lead unit is filled in where the template means a unit of the agency', () => {
  expect(prefill(asking('leadUnit', 'leadUnitCode'), agency, unit, day)).toEqual({
    leadUnit: 'Phòng Tổ chức cán bộ',
    leadUnitCode: 'TCCB',
  });
  expect(prefill(asking('leadUnit'), agency, unit, day)).toEqual({ leadUnit: '' });
});
