import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../log.ts';
import { openStorage, type Storage } from '../../storage/openStorage.ts';
import { type Smtp, startSmtp } from '../../testing/startSmtp.ts';
import { until } from '../../testing/until.ts';
import { tell } from '../tell.ts';
import { createMailer } from './createMailer.ts';
import { createPost, type Post } from './createPost.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'duthao-mail-'));
let storage: Storage;
beforeAll(async () => {
  storage = await openStorage(dataDir);
  const users = [
    ['lan', 'lan@coquan.gov.vn', null],
    ['mai', null, null],
    ['hoa', 'hoa@coquan.gov.vn', 1],
  ] as const;
  for (const [id, email, disabled] of users) {
    const known = { id, username: id, name: id, password_hash: '', admin: 0, must_change_password: 0 };
    await storage.db
      .insertInto('users')
      .values({ ...known, created_at: 1, disabled_at: disabled, email })
      .execute();
  }
  const plan = { id: 'p1', title: 'Kế hoạch năm học\nBcc: ai@khac.vn', title_folded: '', state: 'drafting' };
  const rest = { epoch: 1, schema_version: 1, created_at: 1, created_by: 'lan', drafter_id: 'lan' };
  await storage.db
    .insertInto('plans')
    .values({ ...plan, ...rest })
    .execute();
});
afterAll(async () => {
  await storage.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await storage.db.deleteFrom('notices').execute();
});

const log = createLog('silent', null);
const secret = 'Lời dẫn có trích đoạn văn bản chưa công bố.';
const about = { planId: 'p1', kind: 'assigned', text: secret, userIds: ['lan'] } as const;
const settings = (smtpUrl: string) => ({
  smtpUrl,
  from: 'Dự Thảo <du-thao@coquan.gov.vn>',
  publicUrl: 'https://du-thao.coquan.gov.vn',
});

async function withMailer(
  post: Post,
  work: (mailer: ReturnType<typeof createMailer>) => Promise<void>,
  parts: { unreadFor?: number; isOpen?: boolean } = {},
): Promise<void> {
  const { unreadFor = 0, isOpen = true } = parts;
  const linkTo = (path: string): string => post.publicUrl + path;
  const opens = () => Promise.resolve(isOpen);
  const mailer = createMailer({ db: storage.db, post, log, linkTo, unreadFor, opens });
  try {
    await work(mailer);
  } finally {
    await mailer.stop();
    post.stop();
  }
}

const waitingLetters = async () =>
  (await storage.db.selectFrom('notices').selectAll().where('mail_next_at', 'is not', null).execute()).length;

/** The body of a letter, whose letters beyond ASCII are written as =E1=BB=B1. */
function bodyOf(raw: string): string {
  const [, ...body] = raw.split('\r\n\r\n');
  const joined = body
    .join('\n')
    .replace(/=\r?\n/g, '')
    .replaceAll('%', '%25');
  return decodeURIComponent(joined.replace(/=([0-9A-F]{2})/g, '%$1'));
}

describe('letters through a real mail server', () => {
  let smtp: Smtp;
  afterAll(() => smtp.stop());

  it('say what kind of thing it is, the title and the link, and nothing of the text; once', async () => {
    smtp = await startSmtp();
    await tell(storage.db, { ...about, userIds: ['lan', 'mai', 'hoa'] });
    const url = `smtp://127.0.0.1:${smtp.port}`;
    await withMailer(createPost(settings(url), log), async (mailer) => {
      await mailer.deliver();
      await mailer.deliver();
    });
    await until('the letter is there', () => smtp.letters.length > 0);
    expect(smtp.letters.map(({ to }) => to)).toEqual([['lan@coquan.gov.vn']]);
    const { from, raw } = smtp.letters[0]!;
    expect(from).toBe('du-thao@coquan.gov.vn');
    const body = bodyOf(raw);
    expect(body).toContain('Có phần việc mới được giao.');
    expect(body).toContain('https://du-thao.coquan.gov.vn/ke-hoach/p1');
    expect(raw + body).not.toContain('trích đoạn');
    // A title with a line break in it adds no recipient.
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(await waitingLetters()).toBe(0);
  });

  it('are not sent of what was read in the application, nor of a plan that is closed to the person', async () => {
    const before = smtp.letters.length;
    const url = `smtp://127.0.0.1:${smtp.port}`;
    await tell(storage.db, about);
    await withMailer(createPost(settings(url), log), (mailer) => mailer.deliver(), { unreadFor: 60_000 });
    expect(await waitingLetters()).toBe(1);
    await storage.db.updateTable('notices').set({ read_at: 1 }).execute();
    await withMailer(createPost(settings(url), log), (mailer) => mailer.deliver());
    await tell(storage.db, about);
    await withMailer(createPost(settings(url), log), (mailer) => mailer.deliver(), { isOpen: false });
    expect(await waitingLetters()).toBe(0);
    expect(smtp.letters).toHaveLength(before);
  });
});

it('a letter that the mail server does not take is kept and tried again, and what went wrong is known', async () => {
  const smtp = await startSmtp({ REFUSE_FIRST: '1', WANTED_PASSWORD: 'mật khẩu' });
  const login = `du-thao:${encodeURIComponent('mật khẩu')}`;
  const url = `smtp://${login}@127.0.0.1:${smtp.port}`;
  await tell(storage.db, about);
  await withMailer(createPost(settings(url), log), async (mailer) => {
    await mailer.deliver();
    const [failed] = await storage.db.selectFrom('notices').selectAll().execute();
    expect(failed).toMatchObject({ mail_tries: 1, mail_error: expect.stringContaining('try again later') });
    expect(failed!.mail_next_at).toBeGreaterThan(Date.now());
    await storage.db.updateTable('notices').set({ mail_next_at: 1 }).execute();
    await mailer.deliver();
  });
  await until('the letter is there', () => smtp.letters.length === 1);
  expect(await waitingLetters()).toBe(0);
  await smtp.stop();
});

it('telling people never waits for a mail server that is not there, and one line says so', async () => {
  const lines: unknown[] = [];
  const heard = {
    ...log,
    error: (line: unknown) => lines.push(line),
    warn: () => {},
  } as unknown as typeof log;
  await withMailer(createPost(settings('smtp://127.0.0.1:1'), heard), async (mailer) => {
    await tell(storage.db, about);
    await mailer.deliver();
    await until('it was said', () => lines.length > 0);
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ host: '127.0.0.1:1' });
  expect(await waitingLetters()).toBe(1);
});
