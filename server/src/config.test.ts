import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

it('listens on 4080 and keeps data in ./.duthao when nothing is said', () => {
  expect(readConfig([], {})).toMatchObject({
    port: 4080,
    dataDir: './.duthao',
    demo: false,
    trustProxy: false,
  });
});

it('takes flags before the environment', () => {
  const env = { PORT: '5000', DATA_DIR: '/a', DEMO: '0' };
  expect(readConfig(['--port', '6000', '--demo'], env)).toMatchObject({
    port: 6000,
    dataDir: '/a',
    demo: true,
  });
});

const faultsOf = (args: string[], env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(args, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

it('names everything that is wrong at once', () => {
  expect(faultsOf([], { PORT: 'abc', TRUST_PROXY: 'có', LOG_LEVEL: 'loud' })).toHaveLength(3);
  expect(faultsOf(['--port', '70000'], {})).toEqual(['PORT phải từ 0 đến 65535.']);
  expect(faultsOf(['--prot', '1'], {})).toHaveLength(1);
});
