import { defineConfig } from 'vitest/config';

// Whole-system tests start servers and browsers: after all others, one file at a time, with time enough for a
// slow machine.
export default defineConfig({
  test: {
    name: 'tests',
    include: ['**/*.test.ts'],
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
