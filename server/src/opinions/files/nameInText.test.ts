import { schema } from '@duthao/plan';
import { expect, it } from 'vitest';
import { nameInText } from './nameInText.ts';

function plan(text: string, issuerInText: string | null = null) {
  const paragraph = schema.node('paragraph', null, text ? schema.text(text) : []);
  const doc = schema.nodes.plan.createAndFill()!;
  const parts = doc.children.map((part) => {
    if (part.type.name === 'letterhead') return part.type.create({ issuerInText });
    return part.type.name === 'openings' ? part.type.create(null, paragraph) : part;
  });
  return doc.type.create(null, parts);
}

it('writes a body as the plan does', () => {
  expect(nameInText('SỞ NỘI VỤ', plan('Thực hiện, Sở Nội vụ xây dựng.'))).toBe('Sở Nội vụ');
  expect(nameInText('SỞ NỘI VỤ', plan('', 'Sở Nội vụ'))).toBe('Sở Nội vụ');
  expect(nameInText('SỞ NỘI VỤ', plan('', 'Sở Tài chính'))).toBe('Sở Nội vụ');
});

it('leaves a name that is no capitals as it is', () => {
  expect(nameInText('Sở Giáo dục và Đào tạo', plan(''))).toBe('Sở Giáo dục và Đào tạo');
});
