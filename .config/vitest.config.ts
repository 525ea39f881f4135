import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Where the machine-readable result goes, if the caller wants one (`.ci/run` sums them up). */
const report = process.env['SECRETARIAT_TEST_REPORT'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    // What a module became is kept between runs by its content: a run of one file then takes a third of the time.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest-modules' },
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.full.test.ts'],
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    testTimeout: 20_000,
    // Usually one core is left alone: of two, that would be half.
    maxWorkers: '100%',
    // Nothing may hang on the language, colours or time zone of the machine that runs the tests.
    // `CI` changes what the program prints, so a test that wants it sets it.
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'C', NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '', NODE_EXTRA_CA_CERTS: '' },
  },
});
