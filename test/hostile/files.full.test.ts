import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkingTree } from '../../src/io/working-tree.js';
import { temporaryFolder } from '../support/folders.js';

test('row 7: 200,000 files on disk are refused', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'actions'));
  for (let index = 0; index < 200_000; index++) writeFileSync(join(folder, `actions/${index}.yaml`), '');
  const refusal = { rule: 'limit/files', message: 'the register holds more than 50000 files' };
  expect(() => readWorkingTree(folder).files()).toThrow(expect.objectContaining(refusal) as never);
}, 120_000);
