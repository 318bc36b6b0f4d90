import { expect, test } from 'vitest';
import { presentPeople } from './presentPeople.ts';

const user = (id: string, name: string) => ({ user: { id, name, unit: 'Phòng Tổng hợp', color: 2 } });

test('each other person is listed once, and neither oneself nor a nameless guest is', () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, user('u1', 'Trần Minh')],
    [2, user('u2', 'Lê Hà')],
    [3, user('u2', 'Lê Hà')],
    [4, user('u1', 'Trần Minh')],
    [5, {}],
    [6, user('u3', 'Đặng An')],
  ]);
  const people = presentPeople({ getStates: () => states, clientID: 1 }, 'u1');
  expect(people.map(({ name }) => name)).toEqual(['Đặng An', 'Lê Hà']);
});
