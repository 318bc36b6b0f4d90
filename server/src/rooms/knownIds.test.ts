import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinRoom } from '../testing/joinRoom.ts';
import { subjectOf } from '../testing/places.ts';
import type { Person } from '../testing/Person.ts';
import { startTestServer, type TestServer } from '../testing/startTestServer.ts';
import { until } from '../testing/until.ts';

let test: TestServer;
let planId: string;
const ID = 'de-nghi-cu';
const WORDS = 'xin thêm ';

beforeAll(async () => {
  test = await startTestServer();
  planId = (await test.findPlan()).id;
});
afterAll(() => test.stop());

const meOf = async (person: Person): Promise<string> =>
  (await person.get<{ user: { id: string } }>('/api/session')).user.id;

/** Suggests words in the trích yếu under an id, in a name. */
async function suggestAs(person: Person, id: string, author: string) {
  const tab = await joinRoom(person, planId);
  const mark = { id, author, time: '2026-11-22T00:00:00.000Z' };
  subjectOf(tab.ydoc).insert(0, WORDS, { 'insertion--abcdefgh': mark });
  return tab;
}

async function isDurable(records: number): Promise<void> {
  await until('it is in the journal', async () => (await test.countUpdates(planId)) > records);
}

describe('the id of a suggestion that is gone from the text, after a restart,', () => {
  it('is still its author’s, so that what hangs on it cannot come to hang on somebody else’s words', async () => {
    const mai = await test.signIn('mai');
    const her = await meOf(mai);
    let records = await test.countUpdates(planId);
    const tab = await suggestAs(mai, ID, her);
    await isDurable(records);
    records = await test.countUpdates(planId);
    subjectOf(tab.ydoc).delete(0, WORDS.length);
    await isDurable(records);
    tab.leave();
    const { dataDir } = test;
    await test.server.stop();
    test = await startTestServer({ dataDir });

    const hostile = await test.signIn('tuan');
    const stolen = await suggestAs(hostile, ID, await meOf(hostile));
    expect(await stolen.closedBecause()).toBe('refused');
    stolen.leave();
    const inHerName = await suggestAs(hostile, 'de-nghi-moi', her);
    expect(await inHerName.closedBecause()).toBe('refused');
    inHerName.leave();
    records = await test.countUpdates(planId);
    const again = await suggestAs(await test.signIn('mai'), ID, her);
    await isDurable(records);
    expect(again.closed).toBeUndefined();
    again.leave();
  });
});
