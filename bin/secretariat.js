#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { isAbsolute, join } = require('node:path');

const bundle = join(__dirname, '..', 'dist', 'cli.cjs');

/** Keeps compiled code where a person's programs keep what they can make again; without a home, nowhere. */
function keepCompiled() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const caches = [XDG_CACHE_HOME, LOCALAPPDATA].find((folder) => folder && isAbsolute(folder));
  try {
    enableCompileCache(join(caches ?? join(homedir(), '.cache'), 'secretariat', 'compiled'));
  } catch {
    // Nobody's home: compiled anew, as ever.
  }
}

/** Never process.exit: what is still on its way through a pipe would be cut. */
function end(code) {
  process.exitCode = code;
}

/** What main lets through is a fault of the program, and says so. */
function fail(error) {
  process.stderr.write(`secretariat: a fault in the program itself, please report it.\n${error?.stack ?? error}\n`);
  end(70);
}

if (existsSync(bundle)) {
  // Node 22 and later keep the compiled code between runs: in a folder of the user's own, since code that others may write would be run.
  if (enableCompileCache === undefined) require('./compiled.js').useCompiled();
  else keepCompiled();
  require(bundle).main(process.argv.slice(2)).then(end, fail);
} else {
  process.stderr.write('secretariat is not built yet: run `npm run build` first.\n');
  end(70);
}
