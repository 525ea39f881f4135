import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/facts/snapshot.js';
import { readCommitTree } from '../../src/io/commit-tree.js';
import type { MemoryFile } from '../../src/io/memory-tree.js';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { readWorkingTree } from '../../src/io/working-tree.js';
import type { SourceTree } from '../../src/model/source.js';
import { parseRegister } from '../../src/parse/register.js';
import { check } from '../../src/run/check.js';
import { repositoryWith, temporaryFolder } from '../support/folders.js';

/** Everything that the tool says about a tree. */
function verdict(tree: SourceTree) {
  const parsed = parseRegister(tree, { frameworks: readFrameworks() });
  const { findings, unread, files } = parsed;
  return { findings, unread, files, checked: check(snapshotOf(parsed.dataset, '2026-09-30'), parsed) };
}

const settings = `schema_version: 1
name: Register
country: XT
languages: [en]
time_zone: Africa/Abidjan
framework: mnr-2016
profile: standard
`;

/** A register with a mistake of each kind. */
const faulty: Readonly<Record<string, string | Uint8Array>> = {
  'secretariat.yaml': settings,
  'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
  'organisations/police.yaml': 'name: Police\r\nclass: law-enforcement\r\n',
  'actions/ACT-001.yaml': 'title: Training\nleed: police\nstatus: in-progress\n',
  'actions/ACT-002.yaml': 'title: Course\nlead: polise\nstatus: in-progress\n',
  'actions/ACT-003.yaml': 'title: &a Course\nstatus: *a\n',
  'actions/ACT-004.yaml': new Uint8Array([0x74, 0x3a, 0xff, 0x0a]),
  'actions/ACT-005.yaml': '',
  'actions/ACT-006.yaml': 'title: Overdue\nlead: police\nstatus: in-progress\ndue: 2026-01-01\n',
  'actions/notes.txt': 'left alone',
  'action/ACT-007.yaml': 'title: Lost\n',
  'gaps/GAP-001.yaml': 'title: Training\ncapability: leadership\nseverity: high\nstatus: open\n',
  '.github/workflow.yaml': 'on: push\n',
};

test('the same content gives the same findings from disk, from a commit and from memory', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'actions'));
  symlinkSync('../secretariat.yaml', join(folder, 'actions/ACT-008.yaml'));
  repositoryWith(faulty, folder);
  const link: MemoryFile = { type: 'symlink' };
  const memory = verdict(memoryTree({ ...faulty, 'actions/ACT-008.yaml': link }));
  const rules = new Set(memory.checked.map(({ rule }) => rule));
  for (const rule of [
    'schema/unknown-key',
    'reference/unknown',
    'yaml/anchor',
    'text/encoding',
    'yaml/shape',
    'path/symlink',
    'path/folder',
    'progress/overdue',
    'mandate/not-kept',
  ]) {
    expect([...rules].sort()).toContain(rule);
  }
  expect(verdict(readWorkingTree(folder))).toEqual(memory);
  expect(verdict(await readCommitTree(folder, 'HEAD'))).toEqual(memory);
});
