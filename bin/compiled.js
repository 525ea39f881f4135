'use strict';
/*
 * Node 20 keeps no compiled code between runs; later versions do. So the build runs the program once and keeps what was compiled beside
 * it, where it is as safe as the program itself. V8 takes it only where its version, its flags and the length of the source are the same,
 * and else compiles as ever, without a word.
 */
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const ending = '.cjs';

const dist = join(__dirname, '..', 'dist');
const entry = join(dist, 'index.cjs');
const folder = join(dist, 'compiled');

/** Where the compiled code of a file of the program lies. */
const compiledFile = (filename) => join(folder, `${basename(filename, ending)}.bin`);

/**
 * Has code optimised a little later than usual, once more than the command line is loaded: most runs are over before it has paid for
 * itself. V8 compares flags too.
 */
function takeTime() {
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
}

/** Compiles a file and runs it as a module, as `require` does. */
function evaluate(module, filename, cachedData) {
  const source = Module.wrap(readFileSync(filename, 'utf8'));
  // So that a stack trace names the column of the file.
  const script = new Script(source, { filename, columnOffset: -Module.wrapper[0].length, cachedData });
  const { exports } = module;
  script.runInThisContext().call(exports, exports, Module.createRequire(filename), module, filename, dirname(filename));
  return script;
}

/** Has the program's files taken from their compiled code, where there is any. */
function useCompiled() {
  require.extensions[ending] = (module, filename) => {
    if (filename === entry) takeTime();
    const compiled = compiledFile(filename);
    if (existsSync(compiled)) evaluate(module, filename, readFileSync(compiled));
    else require.extensions['.js'](module, filename);
  };
}

/** Runs some command lines, and keeps what was compiled on the way. The first must need the command line only. For the build alone. */
async function keepCompiled(lines) {
  const scripts = new Map();
  const kept = new Map();
  const keep = () => {
    for (const [file, script] of scripts) if (!kept.has(file)) kept.set(file, script.createCachedData());
  };
  require.extensions[ending] = (module, filename) => {
    // What was loaded before was compiled under other flags.
    if (filename === entry) keep();
    if (filename === entry) takeTime();
    scripts.set(compiledFile(filename), evaluate(module, filename));
  };
  const { main } = require(join(dist, 'cli.cjs'));
  for (const line of lines) await main(line.split(' '));
  keep();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, data] of kept) writeFileSync(file, data);
}

module.exports = { keepCompiled, useCompiled };
