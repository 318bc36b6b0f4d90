import { DatabaseSync } from 'node:sqlite';
import { closeCodes } from '@duthao/protocol';
import { expect } from 'vitest';
import { leaseConnection } from '../../support/api.ts';
import { joinRaw, openRaw } from '../../support/rawVisitor.ts';
import { until } from '../../support/until.ts';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';

/** Takes a table away from under the running server while `work` goes on. */
async function without<Result>(scene: Scene, table: string, work: () => Promise<Result>): Promise<Result> {
  const file = new DatabaseSync(`${scene.server.data}/duthao.sqlite`);
  // Foreign keys of others must not be rewritten to the name that it has meanwhile.
  file.exec('pragma busy_timeout = 5000; pragma legacy_alter_table = on');
  file.exec(`alter table "${table}" rename to "${table}_away"`);
  try {
    return await work();
  } finally {
    file.exec(`alter table "${table}_away" rename to "${table}"`);
    file.close();
  }
}

/** Each of these is read in a hook: at authentication, when rights are looked up, when a channel ends. */
const read = ['units', 'users', 'plans', 'client_ids', 'roles', 'memberships'];

/** A hook that throws must close one channel, and neither the process nor the room. */
export const brokenHooks: readonly Attack[] = [
  ...read.map((table): Attack => {
    return {
      name: `a hook that throws: joining while the table ${table} is gone`,
      async act(scene) {
        const person = await scene.as('mai');
        const { schemaVersion, epoch, clientId } = await leaseConnection(person, scene.planId);
        const raw = await openRaw(person, scene.planId);
        const closed = await without(scene, table, async () => {
          raw.knock({ schemaVersion, epoch, clientId });
          return (await raw.end()).closed;
        });
        expect(closed).toBe('unavailable');
        const again = await joinRaw(person, scene.planId);
        again.raw.leave();
        return 'closed: unavailable, and let in when it is back';
      },
    };
  }),
  {
    name: 'a hook that throws: leaving while the table client_ids is gone',
    async act(scene) {
      const { raw, clientId } = await joinRaw(await scene.as('mai'), scene.planId);
      raw.send(5, JSON.stringify({ kind: 'released', clientId }));
      await without(scene, 'client_ids', async () => {
        raw.leave();
        await until('the socket is closed', () => raw.code !== undefined);
        await scene.typist.goOn(4);
      });
      return 'the channel ends all the same';
    },
  },
  {
    name: 'a hook that throws: every session ended while the table sessions is gone',
    async act(scene) {
      const raw = await openRaw(await scene.as('mai'), scene.planId);
      await without(scene, 'sessions', () => scene.typist.goOn(4));
      expect(raw.code === undefined || raw.code === closeCodes.signIn).toBe(true);
      raw.leave();
      return 'nobody is thrown out by mistake';
    },
  },
];
