import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace, planChanges, undo, writePlan } from '../../src/api/change.js';
import { demandTakingBack, planMigrate } from '../../src/api/migrate.js';
import { readPast } from '../../src/api/past.js';
import { loadRegister } from '../../src/api/register.js';
import { defineMigration } from '../../src/parse/migrations/define.js';
import type { Migration } from '../../src/parse/migrations/define.js';
import { compareDatasets } from '../../src/compare/changes.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

/** An older version of the model: an action's status was called "state", and the time zone "zone". */
const older: Migration = defineMigration({
  from: 0,
  summary: 'The status of an action is called "status", and the time zone "time_zone".',
  settings: ({ zone, ...rest }) => (zone === undefined ? rest : { ...rest, time_zone: zone }),
  records: { action: ({ state, ...rest }) => (state === undefined ? rest : { ...rest, status: state }) },
});

const files = {
  'secretariat.yaml':
    '# Kept since 2024.\nschema_version: 0 # the first\nname: Register\ncountry: XT\nlanguages: [en]\nzone: Africa/Abidjan\n',
  'actions/ACT-001.yaml':
    '# The law.\ntitle:   Training of judges   # twice a year\nstate: in-progress # since May\r\ntags: [b, a]\n',
  'actions/ACT-002.yaml': "title: 'Another'\nstate: ongoing\n",
  'organisations/mo-justice.yaml': 'name: Ministry of Justice\nclass: government\n',
};

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('a register of an older version', () => {
  it('is brought to today all at once, every other byte as it was, and back again', () => {
    const folder = repositoryWith(files);
    const workspace = openWorkspace(folder);
    const plan = planChanges(workspace);
    demandTakingBack(workspace);
    expect(planMigrate(workspace, plan, [older])).toEqual({ from: 0, to: 1, steps: [older.summary] });
    expect(plan.files().map(({ path }) => path)).toEqual([
      'actions/ACT-001.yaml',
      'actions/ACT-002.yaml',
      'secretariat.yaml',
    ]);
    expect(read(folder, 'secretariat.yaml')).toBe(files['secretariat.yaml']);
    writePlan(workspace, plan, 'migrate');
    expect(read(folder, 'secretariat.yaml')).toBe(
      '# Kept since 2024.\nschema_version: 1 # the first\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: Africa/Abidjan\n',
    );
    expect(read(folder, 'actions/ACT-001.yaml')).toBe(
      '# The law.\ntitle:   Training of judges   # twice a year\nstatus: in-progress # since May\r\ntags: [b, a]\n',
    );
    const { parsed } = loadRegister(openWorkspace(folder).tree);
    expect([parsed.settingsUsable, parsed.unread]).toEqual([true, []]);
    const again = planChanges(openWorkspace(folder));
    expect(planMigrate(openWorkspace(folder), again, [older]).steps).toEqual([]);
    expect(again.files()).toEqual([]);

    undo(folder);
    expect(Object.keys(files).map((path) => read(folder, path))).toEqual(Object.values(files));
  });

  it('is read across the step: a past commit is compared with today as if it were of today', async () => {
    const folder = repositoryWith(files);
    const workspace = openWorkspace(folder);
    const plan = planChanges(workspace);
    planMigrate(workspace, plan, [older]);
    writePlan(workspace, plan, 'migrate');
    const text = read(folder, 'actions/ACT-001.yaml');
    writeFiles(folder, { 'actions/ACT-001.yaml': text.replace('in-progress', 'ongoing') });
    git(folder, ['commit', '--quiet', '--all', '--message', 'Migrate']);
    const [before, after] = await Promise.all(
      ['HEAD~1', 'HEAD'].map(async (ref) => loadRegister(await readPast(folder, ref, {}, [older])).parsed),
    );
    expect([before?.unread, before?.settingsUsable]).toEqual([[], true]);
    const changes = compareDatasets(before!.dataset, after!.dataset, { audience: 'restricted', renames: new Map() });
    expect(changes.map(({ id, values }) => [id, values.map(({ field }) => field)])).toEqual([['ACT-001', ['status']]]);
    // Without the step, the same commit cannot be read, and says so.
    const lost = loadRegister(await readPast(folder, 'HEAD~1', {}, [])).parsed;
    expect(lost.settingsUsable).toBe(false);
  });

  it('changes nothing where a file cannot be read, or would not fit', () => {
    const unreadable = repositoryWith({ ...files, 'actions/ACT-003.yaml': 'title: "never closed\n' });
    const first = openWorkspace(unreadable);
    expect(() => planMigrate(first, planChanges(first), [older])).toThrow('actions/ACT-003.yaml cannot be read');
    const misfit = repositoryWith({ ...files, 'actions/ACT-003.yaml': 'title: Third\nstate: flying\n' });
    const second = openWorkspace(misfit);
    expect(() => planMigrate(second, planChanges(second), [older])).toThrow(
      'actions/ACT-003.yaml would not fit the data model of today',
    );
    const third = openWorkspace(repositoryWith(files));
    expect(() => planMigrate(third, planChanges(third), [])).toThrow('knows no way from version 0');
  });

  it('is not touched where that could not be taken back', () => {
    const dirty = repositoryWith(files);
    writeFiles(dirty, { 'actions/ACT-002.yaml': 'title: Third\nstate: ongoing\n' });
    expect(() => demandTakingBack(openWorkspace(dirty))).toThrow('actions/ACT-002.yaml is not committed');
    const without = temporaryFolder();
    writeFiles(without, files);
    expect(() => demandTakingBack(openWorkspace(without))).toThrow('is not the top of a git repository');
  });
});
