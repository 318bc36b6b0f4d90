import { expect, test } from 'vitest';
import { sendingSentence } from './sendingSentence.ts';

const nobody = { kind: 'opinions', units: 0, people: 0, bodies: 0, due: '' } as const;

test('says nothing while nobody is asked', () => {
  expect(sendingSentence({ ...nobody, due: '2026-11-30' })).toBeNull();
});

test('counts who is asked, until when, and what happens to the text', () => {
  const sentence = sendingSentence({ ...nobody, units: 3, bodies: 12, due: '2026-11-30' });
  expect(sentence).toContain('03 đơn vị trong cơ quan và 12 nơi ngoài cơ quan');
  expect(sentence).toContain('đến hết ngày 30/11/2026');
  expect(sentence).toContain('Văn bản không bị khóa.');
});

test('promises no notice to bodies that have no account', () => {
  expect(sendingSentence({ ...nobody, bodies: 1 })).not.toContain('nhận thông báo');
  expect(sendingSentence({ ...nobody, units: 1 })).not.toContain('công văn');
});
