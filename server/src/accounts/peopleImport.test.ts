import type { NewUserAnswer, PeoplePreview, UserAccount } from '@duthao/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';

let test: TestServer;
let admin: Person;
beforeAll(async () => {
  test = await startTestServer();
  admin = await test.signIn('quantri');
});
afterAll(() => test.stop());

function form(text: string): FormData {
  const body = new FormData();
  body.append('file', new Blob([text]), 'danh-sach.csv');
  return body;
}
const preview = (text: string): Promise<PeoplePreview> => admin.post('/api/users/import/preview', form(text));
const usernames = async (): Promise<string[]> =>
  (await admin.get<UserAccount[]>('/api/users')).map(({ username }) => username);

const list = `SỞ NỘI VỤ
STT;Họ và tên;Tên đăng nhập;Phòng;Quản trị
1;Trịnh Văn Bình;;Phòng Pháp chế;
2;Trịnh Văn Bình;;PC, văn phòng;
3;Lại Thị Lan;lan;Phòng Pháp chế;
4;Ngô Thị Yến;Yến Ngô;Phòng Thi đua;
5;Chu Văn An;an.cv;;x
6;;khong-ten;VP;
`;

it('shows every row with what is wrong in it, and makes nothing', async () => {
  const before = await usernames();
  const { people } = await preview(list);
  expect(people.map(({ row, username, problems }) => [row, username, problems])).toEqual([
    [3, 'binh.tv', []],
    [4, 'binh.tv2', []],
    [5, 'lan', ['Đã có người dùng “lan”.']],
    [
      6,
      'yến ngô',
      [expect.stringMatching(/^Tên đăng nhập cần/), 'Thiếu đơn vị.', 'Chưa có đơn vị “Phòng Thi đua”.'],
    ],
    [7, 'an.cv', []],
    [8, 'khong-ten', [expect.stringMatching(/^Thiếu họ tên/)]],
  ]);
  expect(people.map(({ unitIds, admin: isAdmin }) => [unitIds.length, isAdmin])).toEqual([
    [1, false],
    [2, false],
    [1, false],
    [0, false],
    [0, true],
    [1, false],
  ]);
  expect(await usernames()).toEqual(before);
});

it('adds the good rows, each with a one-time password that lets the person in', async () => {
  const { people } = await preview(list);
  const good = people.filter(({ problems }) => problems.length === 0);
  const added = await admin.post<NewUserAnswer[]>('/api/users/import', { people: good });
  expect(added.map(({ user }) => user.username)).toEqual(['binh.tv', 'binh.tv2', 'an.cv']);
  const binh = new Person(test.server.url);
  expect((await binh.signIn('binh.tv', added[0]!.oneTimePassword)).status).toBe(200);
  expect((await preview(list)).people[0]).toMatchObject({ username: 'binh.tv3' });
});

it('adds all or none when somebody was quicker', async () => {
  const { people } = await preview('Họ tên,Đơn vị\nLý Thị Mười,VP\nHà Văn Chín,VP\n');
  await admin.post('/api/users', { username: 'chin.hv', name: 'Hà Văn Chín', unitIds: [], admin: true });
  expect((await admin.refusal('/api/users/import', 'POST', { people })).kind).toBe('conflict');
  expect(await usernames()).not.toContain('muoi.lt');
});

it('refuses what is no list of people, and everybody but administrators', async () => {
  const path = '/api/users/import/preview';
  expect((await admin.refusal(path, 'POST', form('a,b\n1,2\n'))).kind).toBe('badRequest');
  expect((await admin.refusal(path, 'POST', form(''))).kind).toBe('emptyFile');
  const many = `Họ tên,Đơn vị\n${'Ai Đó,VP\n'.repeat(301)}`;
  expect((await admin.refusal(path, 'POST', form(many))).kind).toBe('tooLarge');
  const lan = await test.signIn('lan');
  expect((await lan.refusal(path, 'POST', form(list))).kind).toBe('forbidden');
  expect((await lan.refusal('/api/users/import', 'POST', { people: [] })).kind).toBe('forbidden');
});
