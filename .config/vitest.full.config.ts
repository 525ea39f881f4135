import { defineConfig, mergeConfig } from 'vitest/config';
import quick from './vitest.config.js';

// Merging would join the two lists of patterns, and the quick tests would run again.
const { include: _include, exclude: _exclude, ...rest } = quick.test ?? {};

export default mergeConfig(
  defineConfig({ ...quick, test: rest }),
  defineConfig({
    test: {
      include: ['test/**/*.full.test.ts'],
      testTimeout: 300_000,
      hookTimeout: 300_000,
      // Browsers and other Node versions are heavy: one file at a time.
      fileParallelism: false,
      // The quick tests run without the machine's own certificates; fetching from a registry may need them.
      env: { SECRETARIAT_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'] ?? '' },
    },
  }),
);
