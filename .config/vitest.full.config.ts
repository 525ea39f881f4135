import { defineConfig, mergeConfig } from 'vitest/config';
import quick from './vitest.config.js';

const full = mergeConfig(
  quick,
  defineConfig({
    test: {
      testTimeout: 300_000,
      hookTimeout: 300_000,
      // Browsers and other Node versions are heavy: one file at a time.
      fileParallelism: false,
    },
  }),
);

// Merging would join the two lists of patterns, and the quick tests would run again.
full.test = { ...full.test, include: ['test/**/*.full.test.ts'], exclude: [] };

export default full;
