import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, readFrameworks, readSchemas, readTemplate } from '../../src/io/package-files.js';

test('the files of the package are found from wherever it is used', () => {
  expect(existsSync(join(packageFolder(), 'package.json'))).toBe(true);
  expect(readSchemas().has('action')).toBe(true);
  expect(readSchemas().size).toBeGreaterThanOrEqual(25);
});

test('the shipped frameworks are found by their id', () => {
  expect([...readFrameworks().keys()]).toEqual(['mnr-2016']);
});

test.each(['../package.json', '/etc/hosts', 'frameworks/../../package.json', '..', 'a\\b', 'constructor/__proto__'])(
  'no template is named %j',
  (name) => {
    expect(() => readTemplate(name)).toThrow('No template is named');
  },
);

test('a template is read by its path', () => {
  expect(readTemplate('frameworks/mnr-2016.yaml')).toContain('id: mnr-2016');
});
