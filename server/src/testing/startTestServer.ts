import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanSummary } from '@duthao/protocol';
import { readConfig } from '../config.ts';
import type { Replacements } from '../agency/Replacements.ts';
import { type RunningServer, startServer } from '../startServer.ts';
import { Person } from './Person.ts';

/** The whole server with the invented agency on a free port, in a folder that goes away with it. */
export interface TestServer {
  readonly server: RunningServer;
  readonly dataDir: string;
  signIn(username: string): Promise<Person>;
  /** The demo plan that TCCB leads and Văn phòng, CCHC and XDCQ share; Pháp chế does not. */
  findPlan(): Promise<PlanSummary>;
  /** How many updates the journal of a plan holds. */
  countUpdates(planId: string): Promise<number>;
  stop(): Promise<void>;
}

export interface TestOptions extends Replacements {
  readonly dataDir?: string;
  readonly demo?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

export async function startTestServer(options: TestOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'duthao-server-'));
  const flags = ['--port', '0', '--host', '127.0.0.1', '--data', dataDir];
  const config = readConfig(options.demo === false ? flags : [...flags, '--demo'], {
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const server = await startServer(config, options);
  const signIn = async (username: string): Promise<Person> => {
    const person = new Person(server.url);
    await person.signIn(username, `${username}-2026`);
    return person;
  };
  return {
    server,
    dataDir,
    signIn,
    async findPlan() {
      const plans = await (await signIn('lan')).get<PlanSummary[]>('/api/plans?search=nghi quyet');
      return plans[0]!;
    },
    countUpdates: async (planId) => (await server.storage.journal.read(planId, 0)).length,
    async stop() {
      await server.stop();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
