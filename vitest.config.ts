import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'tools/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // One order for everyone who runs them; any other by --sequence.seed.
    sequence: { shuffle: true, seed: 1 },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
