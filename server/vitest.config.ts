import { defineConfig } from 'vitest/config';

// Hocuspocus writes each refusal to the console; `main.ts` sends that to the log.
export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    silent: 'passed-only',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
