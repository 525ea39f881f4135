import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { Misuse } from '../../src/model/errors.js';
import { sortPath } from '../../src/parse/paths.js';
import { parseRegister } from '../../src/parse/register.js';
import { action, onlyFinding, parse } from './support.js';

const text = action();

describe('a file', () => {
  it.each([
    ['actions/ACT-014.yaml', { sort: 'record', kind: 'action', id: 'ACT-014' }],
    ['updates/2026-Q3/ACT-014.yaml', { sort: 'record', kind: 'update', id: '2026-Q3/ACT-014' }],
    ['periods/2026.yaml', { sort: 'record', kind: 'period', id: '2026' }],
    ['bodies/lc-coast.yaml', { sort: 'record', kind: 'body', id: 'lc-coast' }],
    ['frameworks/tamaria.yaml', { sort: 'framework', id: 'tamaria' }],
    ['secretariat.yaml', { sort: 'settings' }],
    ['documents/data.yaml', { sort: 'left-alone' }],
    ['templates/x/y.yml', { sort: 'left-alone' }],
    ['README.md', { sort: 'left-alone' }],
    ['actions/notes.txt', { sort: 'left-alone' }],
    ['.gitlab-ci.yml', { sort: 'left-alone' }],
    ['periods/2026-Q3.manifest.json', { sort: 'left-alone' }],
  ])('%s is sorted by its path', (path, sorted) => {
    expect(sortPath(path)).toEqual(sorted);
  });

  it.each([
    ['action/ACT-1.yaml', 'path/folder', 'actions'],
    ['Actions/ACT-1.yaml', 'path/folder', 'actions'],
    ['acitons/ACT-1.yaml', 'path/folder', 'actions'],
    ['organizations/x.yaml', 'path/folder', 'organisations'],
    ['person/PER-1.yaml', 'path/folder', 'people'],
    ['config/site.yml', 'path/folder', undefined],
    ['actions/2026/ACT-1.yaml', 'path/folder', undefined],
    ['updates/ACT-1.yaml', 'path/folder', undefined],
    ['updates/2026Q3/ACT-1.yaml', 'path/name', '2026-Q3'],
    ['updates/2026-Q5/ACT-1.yaml', 'path/name', undefined],
    ['ACT-001.yaml', 'path/folder', 'actions/ACT-001.yaml'],
    ['actions/ACT-001.yml', 'path/name', 'ACT-001.yaml'],
    ['actions/ACT-001.YAML', 'path/name', 'ACT-001.yaml'],
    ['actions/act-1.yaml', 'path/name', 'ACT-001'],
    ['actions/hotline.yaml', 'path/name', undefined],
    ['actions/ACT-x.yaml', 'path/name', undefined],
    ['periods/2026-13.yaml', 'path/name', undefined],
    ['bodies/2026.yaml', 'path/name', undefined],
    ['bodies/null.yaml', 'path/name', undefined],
  ])('%s is refused by %s', (path, rule, suggestion) => {
    const finding = onlyFinding({ [path]: text });
    expect(finding).toMatchObject({ rule, path, severity: 'error', record: null });
    expect(finding.suggestions[0]).toBe(suggestion);
  });

  it('of another tool at the top is pointed out, and no more', () => {
    const { findings, unread } = parse({ 'mkdocs.yml': 'site_name: x\n' });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['path/folder', 'warning']]);
    expect(unread).toEqual([]);
  });

  it('in an unknown folder is one finding with all others there, and its id stays known', () => {
    const { findings, unread } = parse({
      'action/ACT-001.yaml': text,
      'action/ACT-002.yaml': text,
      'actions/ACT-003.yaml': action('depends_on: [ACT-001]'),
    });
    expect(findings.map(({ rule, message }) => [rule, message.endsWith('(2 files)')])).toEqual([['path/folder', true]]);
    expect(unread).toEqual(['action/ACT-001.yaml', 'action/ACT-002.yaml']);
  });
});

describe('a folder', () => {
  const misuse = (paths: readonly string[]): Misuse | undefined => {
    try {
      parseRegister(memoryTree(new Map(paths.map((path) => [path, 'a: 1\n']))));
    } catch (error) {
      if (error instanceof Misuse) return error;
    }
    return undefined;
  };

  it('without settings is no register', () => {
    expect(misuse(['actions/ACT-001.yaml'])?.help).toMatch(/settings are in that file/);
    expect(misuse([])?.message).toContain('secretariat.yaml');
  });

  it.each(['secretariat.yml', 'Secretariat.yaml'])('with %s is told to rename it', (name) => {
    expect(misuse([name])?.help).toContain(`Rename "${name}"`);
  });

  it('with settings that are a link cannot be judged', () => {
    const parsed = parse({ 'secretariat.yaml': { type: 'symlink' } });
    expect(parsed.settingsUsable).toBe(false);
    expect(parsed.findings.map(({ rule }) => rule)).toEqual(['path/symlink']);
  });
});
