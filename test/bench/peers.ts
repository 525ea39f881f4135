/*
 * How long other checkers take for a part of the work: they hold the actions against their schema, where `validate` reads all
 * records, resolves what they refer to, and asks every rule. The others are fetched for this alone, each as its makers ship it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLargeRegister } from './_large-register.js';
import { binary, median, tellRatio } from './_measure.js';

const versions = ['@sourcemeta/jsonschema@16.11.0', 'ajv-cli@5.0.0', 'ajv-formats@3.0.1'];

/** Fetches the other checkers. @returns whether they are there */
function fetchPeers(into: string): boolean {
  const line = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', into, ...versions];
  return spawnSync('npm', line, { timeout: 120_000, stdio: 'ignore' }).status === 0;
}

/** The command lines that do what can be compared: each with the arguments of Node. */
function contenders(peers: string, register: string): readonly (readonly [what: string, line: readonly string[]])[] {
  const program = (path: string): string => join(peers, 'node_modules', path);
  const [schema, common] = ['schemas/action.schema.json', 'schemas/common.schema.json'];
  return [
    [
      'secretariat validate, whole',
      [binary, 'validate', '--repo', register, '--as-of', '2026-09-30', '--max-findings', '1'],
    ],
    [
      'sourcemeta jsonschema, schema of actions',
      [
        program('@sourcemeta/jsonschema/npm/cli.js'),
        'validate',
        schema,
        join(register, 'actions'),
        '--resolve',
        common,
      ],
    ],
    [
      'ajv-cli, schema of actions',
      [
        ...[program('ajv-cli/dist/index.js'), 'validate', '--spec=draft2020', '--strict=false', '-c', 'ajv-formats'],
        ...['-s', schema, '-r', common, '-d', join(register, 'actions', '*.yaml'), '--errors=no'],
      ],
    ],
  ];
}

function compare(register: string, what: string, peers: string, runs: number): void {
  process.stdout.write(`${what}\n`);
  const times = contenders(peers, register).map(([name, line]) => [name, median(line, runs)] as const);
  const ours = times[0]?.[1] ?? Number.NaN;
  for (const [name, time] of times) tellRatio(name, time, ours, 'secretariat');
}

const peers = mkdtempSync(join(tmpdir(), 'secretariat-peers-'));
try {
  if (fetchPeers(peers)) {
    compare('data-example', 'the example: 34 of its 399 files are actions', peers, 9);
    withLargeRegister((folder) => compare(folder, '10,000 records, 8,000 of them actions', peers, 3));
  } else {
    process.stdout.write('the other checkers cannot be fetched here: left out\n');
  }
} finally {
  rmSync(peers, { recursive: true, force: true });
}
