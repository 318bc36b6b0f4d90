import { fromYDoc, type Plan, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { expect, it } from 'vitest';
import { changeSigner, signerOf } from './signer.ts';

const { node, p, plan, section } = build;

const signed = (...names: string[]) =>
  names.map((name) => node('signature', { position: 'GIÁM ĐỐC', name, authority: 'TM. SỞ' }));
const foot = (...names: string[]) => [node('recipients', null), node('signatures', null, signed(...names))];
const head = { issuer: 'SỞ NỘI VỤ', code: 'KH-SNV', month: 12, year: 2026 };

function changed(doc: Plan['doc'], change: Parameters<typeof changeSigner>[1]): Plan['doc'] {
  const ydoc = toYDoc(doc);
  changeSigner(ydoc, change, null);
  return fromYDoc(ydoc);
}

const own = plan({
  letterhead: head,
  sections: [section(1, 'Nhiệm vụ', p('Câu chữ giữ nguyên.'))],
  endorsement: foot('Lê Văn Một', 'Trần Thị Hai'),
});

it('changes who signs last, the month and the urgency, and no word besides', () => {
  const after = changed(own, {
    name: 'Vũ Thị Minh',
    authority: 'KT. GIÁM ĐỐC',
    month: 1,
    year: 2027,
    urgency: 'KHẨN',
  });
  expect(signerOf(after)).toEqual({
    authority: 'KT. GIÁM ĐỐC',
    position: 'GIÁM ĐỐC',
    name: 'Vũ Thị Minh',
    post: '',
    month: 1,
    year: 2027,
    urgency: 'KHẨN',
  });
  const back = changed(after, {
    name: 'Trần Thị Hai',
    authority: 'TM. SỞ',
    month: 12,
    year: 2026,
    urgency: null,
  });
  expect(back.toJSON()).toEqual(own.toJSON());
});

it('is about the decision where one issues the plan, and leaves what the plan itself once said', () => {
  const decision = [
    node('letterhead', { ...head, code: 'QĐ-SNV' }),
    node('docTitle', null, node('docType', null, 'QUYẾT ĐỊNH'), node('subject', null, 'Ban hành Kế hoạch')),
    node('endorsement', null, ...foot('Phan Đức Thắng')),
  ];
  const attached = plan({ letterhead: head, decisionPart: decision, endorsement: foot('Người cũ') });
  expect(signerOf(attached)?.name).toBe('Phan Đức Thắng');
  const after = changed(attached, { name: 'Vũ Thị Minh', month: 1 });
  expect(signerOf(after)).toMatchObject({ name: 'Vũ Thị Minh', month: 1 });
  expect(after.child(1).attrs['month']).toBe(12);
  expect(JSON.stringify(after.toJSON())).toContain('Người cũ');
});

it('knows nobody in a plan without a signature', () => {
  expect(signerOf(plan({ letterhead: head }))).toBeNull();
});
