import path from 'node:path';
import { defineConfig } from 'vitest/config';

// As for users (bin/akita-importer.mjs): the processes that tests start from source take a third less time.
const NODE_COMPILE_CACHE = path.join(import.meta.dirname, 'node_modules', '.cache', 'akita-importer');

export default defineConfig({
  test: {
    env: { TZ: 'UTC', NODE_COMPILE_CACHE },
    // Vitest leaves one processor to itself, of two; most of the time, though, tests wait for processes and servers.
    maxWorkers: 3,
    projects: [
      {
        extends: true, // Properties take a second; on a machine that does other work beside, ten.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 60_000, pool: 'forks' },
      },
      {
        extends: true, // What is measured by the clock runs alone, after all others.
        test: {
          name: 'real time',
          include: ['test/real-time/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
