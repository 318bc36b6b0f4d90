import { describe, expect, test } from 'vitest';
import { flag, integer, isoDate, oneOf, readAttrs, specOf, text, writeAttrs } from './attr.ts';

const attrs = {
  issuerInText: text(),
  level: integer(1, 4),
  kind: oneOf('a', 'b'),
  runIn: flag(),
  due: isoDate(),
};
const elementOf = (written: Record<string, string>): { getAttribute(name: string): string | null } => ({
  getAttribute: (name) => written[name] ?? null,
});

test('attributes are written under data- names and read back', () => {
  const values = { issuerInText: 'Sở', level: 2, kind: 'b', runIn: true, due: '2026-03-05' };
  const written = writeAttrs(attrs, values);
  expect(written).toEqual({
    'data-issuer-in-text': 'Sở',
    'data-level': '2',
    'data-kind': 'b',
    'data-run-in': 'true',
    'data-due': '2026-03-05',
  });
  expect(readAttrs(attrs, elementOf(written))).toEqual(values);
});

test('an attribute without a value is not written and reads as null', () => {
  expect(writeAttrs(attrs, { level: null })).toEqual({});
  expect(readAttrs(attrs, elementOf({}))).toEqual({
    issuerInText: null,
    level: null,
    kind: null,
    runIn: null,
    due: null,
  });
});

test('an empty text is a value, not an absence', () => {
  expect(readAttrs({ name: text() }, elementOf(writeAttrs({ name: text() }, { name: '' })))).toEqual({
    name: '',
  });
});

describe('what is written in another kind reads as null', () => {
  test.each([
    [integer(1, 4), ['0', '5', '1.5', '', ' ', 'hai', 'NaN']],
    [oneOf('a', 'b'), ['c', '', 'A']],
    [flag(), ['false', '', '1']],
    [isoDate(), ['2026-02-30', '2026-3-5', '30/2/2026', '', 'mai']],
  ])('%#', (attr, written) => {
    expect(written.map((one) => attr.fromText(one))).toEqual(written.map(() => null));
  });
});

test('a day is read as people write it', () => {
  expect(isoDate().fromText('5/3/2026')).toBe('2026-03-05');
  expect(isoDate().fromText('29/02/2028')).toBe('2028-02-29');
});

test('a document refuses a value of another kind and takes null', () => {
  const validate = specOf('level', integer(1, 4)).validate as (value: unknown) => void;
  expect(() => validate(null)).not.toThrow();
  expect(() => validate(4)).not.toThrow();
  expect(() => validate('4')).toThrow('level must be a whole number from 1 to 4 or null');
});

test('every default is null, for any other would be written into the shared document by whoever types first', () => {
  for (const [name, attr] of Object.entries(attrs)) expect(specOf(name, attr).default).toBeNull();
});
