import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // Measurements are run by hand, on a quiet machine.
    exclude: [...configDefaults.exclude, 'tests/bench/**'],
    // RSA keys, which are slow to make, are made once for all files.
    globalSetup: ['tests/support/key-pool-folder.ts'],
    setupFiles: ['tests/support/key-pool.ts'],
    // Tests open sockets, send signals and start programs: one process for each file keeps them apart, and a crash of
    // native code is then a failed file instead of a lost run.
    pool: 'forks',
    // The small PC of a unit, and the machines that check changes, have two cores.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    teardownTimeout: 10_000,
  },
});
