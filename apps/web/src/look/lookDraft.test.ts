import { defaultLook } from '@duthao/plan';
import { expect, test } from 'vitest';
import { fromDraft, toDraft } from './lookDraft.ts';

test('a look goes through the form unchanged, with a comma or a dot', () => {
  const look = { ...defaultLook, lineSpacing: 1.25, firstLineMm: 10 as const, rules: 'border' as const };
  expect(toDraft(look).lineSpacing).toBe('1,25');
  expect(fromDraft(toDraft(look))).toEqual(look);
  expect(fromDraft({ ...toDraft(look), lineSpacing: '1.25' })).toEqual(look);
});

test.each(['19', '', 'hai', '26'])('the margin “%s” gives the sentence with the clause', (top) => {
  expect(fromDraft({ ...toDraft(defaultLook), top })).toContain('khoản 3 Mục I Phần I Phụ lục I');
});
