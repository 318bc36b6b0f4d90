import { describe, expect, test } from 'vitest';
import { node, plan, section } from '../testing/builders.ts';
import { outlineOf } from './outlineOf.ts';
import {
  annexAttachedLine,
  annexLabel,
  aroundRecipient,
  articleLabel,
  attachedLine,
  basisEnd,
  BLANK,
  dateLine,
  isAttached,
  numberLine,
  sectionRefText,
  toCapitals,
  writtenDate,
} from './printed.ts';

const head = {
  superior: null,
  issuer: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
  issuerInText: null,
  authority: null,
  number: '9',
  code: 'QĐ-UBND',
  place: 'Sơn La',
  day: 3,
  month: 10,
  year: 2026,
};

describe('the number', () => {
  test.each([
    ['5', 'Số: 05/KH-A'],
    ['05', 'Số: 05/KH-A'],
    ['12', 'Số: 12/KH-A'],
    ['15a', 'Số: 15a/KH-A'],
    [null, `Số: ${BLANK}/KH-A`],
  ])('%s prints as %s', (number, printed) => {
    expect(numberLine({ number, code: 'KH-A' })).toBe(printed);
  });

  test('without a code ends at the slash', () => {
    expect(numberLine({ number: null, code: null })).toBe(`Số: ${BLANK}/`);
  });
});

describe('the date', () => {
  test('pads days below ten and the months 1 and 2 only', () => {
    const months = [1, 2, 3, 9, 10, 12].map((month) => dateLine({ place: 'A', day: 4, month, year: 2026 }));
    expect(months).toEqual(
      ['01', '02', '3', '9', '10', '12'].map((month) => `A, ngày 04 tháng ${month} năm 2026`),
    );
  });

  test('leaves room for what is not known yet', () => {
    expect(dateLine({ place: null, day: null, month: 7, year: 2026 })).toBe(`ngày ${BLANK} tháng 7 năm 2026`);
    expect(dateLine({ place: 'A', day: null, month: null, year: null })).toBe(
      `A, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`,
    );
  });

  test('in tables pads as in the letterhead', () => {
    expect(['2026-02-05', '2026-03-15', '2026-12-01', 'quý I', null].map(writtenDate)).toEqual([
      '05/02/2026',
      '15/3/2026',
      '01/12/2026',
      'quý I',
      '',
    ]);
  });
});

test('bases end with a semicolon, the last with a full stop', () => {
  expect([0, 1, 2].map((i) => basisEnd(i, 3))).toEqual([';', ';', '.']);
  expect(basisEnd(0, 1)).toBe('.');
});

test('recipients stand between their dash and their closing mark', () => {
  const line = { id: null, suggestedInsert: null, suggestedDelete: null, suggestedChange: null };
  expect(aroundRecipient({ ...line, purpose: 'để b/c', kind: null }, 0, 2)).toEqual(['- ', ' (để b/c);']);
  expect(aroundRecipient({ ...line, purpose: null, kind: 'archive' }, 1, 2)).toEqual(['- Lưu: ', '.']);
});

test('a decision is named with its number, date and issuer in running text', () => {
  expect(attachedLine(head)).toBe(
    '(Ban hành kèm theo Quyết định số 09/QĐ-UBND ngày 03 tháng 10 năm 2026 của ỦY BAN NHÂN DÂN TỈNH SƠN LA)',
  );
  expect(attachedLine({ ...head, issuerInText: 'Ủy ban nhân dân tỉnh Sơn La' })).toContain(
    'của Ủy ban nhân dân tỉnh Sơn La)',
  );
});

describe('an annex', () => {
  test('has a Roman number only when there are several', () => {
    expect([annexLabel(0, 1), annexLabel(0, 2), annexLabel(3, 4)]).toEqual([
      'Phụ lục',
      'Phụ lục I',
      'Phụ lục IV',
    ]);
  });

  test('names the plan it goes with, or the decision that issues the plan', () => {
    expect(annexAttachedLine(plan({ letterhead: { ...head, code: 'KH-A', issuerInText: 'Sở A' } }))).toBe(
      '(Kèm theo Kế hoạch số 09/KH-A ngày 03 tháng 10 năm 2026 của Sở A)',
    );
    const decided = plan({ decisionPart: [node('letterhead', head)] });
    expect(isAttached(decided)).toBe(true);
    expect(annexAttachedLine(decided)).toMatch(/^\(Kèm theo Quyết định số 09\/QĐ-UBND/);
  });

  test('of a decision without a letterhead leaves room for everything', () => {
    expect(annexAttachedLine(plan({ decisionPart: [node('article', null)] }))).toContain(`số ${BLANK}/`);
  });
});

test('a reference names a part or a section below it, and a lost one says so', () => {
  const [top, below] = [section(1, 'A'), section(2, 'B')];
  const outline = outlineOf(plan({ sections: [top, below] }));
  expect(sectionRefText(outline, top.attrs.id)).toBe('phần I');
  expect(sectionRefText(outline, below.attrs.id)).toBe('mục I.1');
  expect(sectionRefText(outline, 'không có')).toBe('mục …');
  expect(sectionRefText(outline, null)).toBe('mục …');
});

test('articles are counted from one and capitals keep Vietnamese marks', () => {
  expect(articleLabel(0)).toBe('Điều 1. ');
  expect(toCapitals('ủy ban đường ệ')).toBe('ỦY BAN ĐƯỜNG Ệ');
});
