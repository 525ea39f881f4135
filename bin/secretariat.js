#!/usr/bin/env node
'use strict';

const module_ = require('node:module');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', 'dist', 'cli.cjs');

if (existsSync(bundle)) {
  // Node 22 and later remember compiled code between runs.
  module_.enableCompileCache?.();
  require(bundle)
    .main(process.argv.slice(2))
    .then((code) => {
      // Never process.exit: what is still on its way through a pipe would be cut.
      process.exitCode = code;
    });
} else {
  process.stderr.write('secretariat is not built yet: run `npm run build` first.\n');
  process.exitCode = 70;
}
