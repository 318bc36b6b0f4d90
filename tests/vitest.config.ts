import { defineConfig } from 'vitest/config';

// Whole-system tests start servers and browsers: one file at a time, and time enough for a slow machine.
export default defineConfig({
  test: {
    name: 'tests',
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
