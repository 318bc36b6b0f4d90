import { expect, it } from 'vitest';
import { readMailSettings } from './readMailSettings.ts';

const read = (env: NodeJS.ProcessEnv) => {
  const faults: string[] = [];
  return { settings: readMailSettings(env, faults), faults };
};
const all = {
  SMTP_URL: 'smtp://mot:hai@thu.coquan.gov.vn:587',
  MAIL_FROM: 'Dự Thảo <du-thao@coquan.gov.vn>',
  PUBLIC_URL: 'https://du-thao.coquan.gov.vn/',
};

it('sends no letters when nothing is said of a mail server', () => {
  expect(read({})).toEqual({ settings: null, faults: [] });
  expect(read({ PUBLIC_URL: all.PUBLIC_URL })).toEqual({ settings: null, faults: [] });
});

it('takes a whole configuration', () => {
  expect(read(all)).toEqual({
    settings: { smtpUrl: all.SMTP_URL, from: all.MAIL_FROM, publicUrl: 'https://du-thao.coquan.gov.vn' },
    faults: [],
  });
});

it('says in one sentence each what is wrong or missing, and never the password', () => {
  const { faults } = read({
    ...all,
    SMTP_URL: 'thu.coquan.gov.vn:587',
    MAIL_FROM: 'du-thao',
    PUBLIC_URL: 'du-thao',
  });
  expect(faults).toHaveLength(3);
  expect(read({ SMTP_URL: all.SMTP_URL }).faults).toHaveLength(2);
  expect(read({ MAIL_FROM: all.MAIL_FROM }).faults).toHaveLength(1);
  expect(read({ ...all, SMTP_URL: 'http://u:bimat@thu' }).faults.join()).not.toContain('bimat');
});
