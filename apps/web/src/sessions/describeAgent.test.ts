import { expect, test } from 'vitest';
import { describeAgent } from './describeAgent.ts';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test('a browser is named by what it is, not by what it claims to be as well', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  expect(describeAgent(`${windows} ${webKit} Chrome/140.0 Safari/537.36`)).toBe('Chrome trên Windows');
  expect(describeAgent(`${windows} ${webKit} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe(
    'Edge trên Windows',
  );
  expect(describeAgent('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
    'Firefox trên Linux',
  );
  expect(describeAgent(`Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) ${webKit} Safari/604.1`)).toBe(
    'Safari trên iPad',
  );
});

test('what is no browser is said to be another program', () => {
  expect(describeAgent('curl/8.0')).toBe('Chương trình khác');
  expect(describeAgent('')).toBe('Chương trình khác');
});
