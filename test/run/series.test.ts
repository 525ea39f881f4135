import { describe, expect, test } from 'vitest';
import type { ContentChange, HistoryCommit } from '../../src/model/history.js';
import { defineMigration } from '../../src/parse/migrations/define.js';
import type { Migration } from '../../src/parse/migrations/define.js';
import { stepsFrom } from '../../src/parse/migrations/apply.js';
import { firstParents, Series } from '../../src/run/series.js';
import { Versions } from '../../src/run/versions.js';

const encoder = new TextEncoder();

/** Commits in a row; each gives the files that it changed, `null` for one that went. */
function historyOf(...steps: readonly Readonly<Record<string, string | null>>[]) {
  const contents = new Map<string, Uint8Array>();
  const commits = steps.map((files, index): HistoryCommit => {
    const changes = Object.entries(files).map(([path, text], place): ContentChange => {
      const blob = text === null ? '' : `${String(index)}-${String(place)}`;
      if (text !== null) contents.set(blob, encoder.encode(text));
      return {
        type: text === null ? 'deleted' : 'changed',
        path,
        before: path,
        blob,
        blobBefore: '',
        isFile: text !== null,
      };
    });
    const parents = index === 0 ? [] : [String(index - 1)];
    return { commit: String(index), parents, committedAt: 0, author: '', email: '', subject: '', changes: [changes] };
  });
  return { chain: firstParents(commits.toReversed()), contents };
}

const settings = (version: number): string =>
  `schema_version: ${String(version)}\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n`;
const action = (status = 'in-progress'): string => `title: Training of judges\nstatus: ${status}\n`;

/** An older version of the model, as a later one would describe the step: a word of a vocabulary and a key got new names. */
const older: Migration = defineMigration({
  from: 0,
  summary: 'The status of an action is called "status", and "running" is "in-progress".',
  settings: ({ zone, ...rest }) => ({ ...rest, time_zone: zone ?? 'UTC' }),
  records: {
    action: ({ state, ...rest }) => ({
      ...rest,
      status: state === 'running' ? 'in-progress' : (state ?? 'not-started'),
    }),
  },
});

const oldSettings = 'schema_version: 0\nname: Register\ncountry: XT\nlanguages: [en]\nzone: Africa/Abidjan\n';
const oldAction = 'title: Training of judges\nstate: running\n';

describe('a series of commits', () => {
  test('adds, changes, renames and removes records, and keeps those that stayed as they are', () => {
    const { chain, contents } = historyOf(
      { 'secretariat.yaml': settings(1), 'actions/ACT-001.yaml': action(), 'actions/ACT-002.yaml': action() },
      { 'actions/ACT-002.yaml': action('ongoing') },
      { 'actions/ACT-001.yaml': null, 'actions/ACT-010.yaml': action() },
    );
    const series = new Series(new Versions(contents), new Map());
    const seen = chain.map((commit) => {
      series.step(commit);
      return series.now().dataset;
    });
    expect(seen.map(({ records }) => [...records.keys()])).toEqual([
      ['ACT-001', 'ACT-002'],
      ['ACT-001', 'ACT-002'],
      ['ACT-002', 'ACT-010'],
    ]);
    expect(seen[1]?.find('ACT-001')).toBe(seen[0]?.find('ACT-001'));
    expect(seen[1]?.get('action', 'ACT-002')?.data.status).toBe('ongoing');
  });

  test('names what cannot be read, until it can', () => {
    const { chain, contents } = historyOf(
      {
        'secretariat.yaml': settings(1),
        'actions/ACT-001.yaml': 'title: "never closed\n',
        'action/ACT-002.yaml': action(),
      },
      { 'actions/ACT-001.yaml': action(), 'action/ACT-002.yaml': null },
    );
    const series = new Series(new Versions(contents), new Map());
    const unread = chain.map((commit) => {
      series.step(commit);
      return series.now().unread;
    });
    expect(unread).toEqual([['action/ACT-002.yaml', 'actions/ACT-001.yaml'], []]);
  });

  test('has no settings before there are any', () => {
    const { chain, contents } = historyOf({ 'actions/ACT-001.yaml': action() }, { 'secretariat.yaml': settings(1) });
    const series = new Series(new Versions(contents), new Map());
    const usable = chain.map((commit) => {
      series.step(commit);
      return series.now().settingsUsable;
    });
    expect(usable).toEqual([false, true]);
  });
});

describe('commits of an older version of the data model', () => {
  const history = () =>
    historyOf(
      { 'secretariat.yaml': oldSettings, 'actions/ACT-001.yaml': oldAction, 'actions/ACT-002.yaml': oldAction },
      { 'secretariat.yaml': settings(1), 'actions/ACT-001.yaml': action('ongoing'), 'actions/ACT-002.yaml': action() },
    );

  test('are read through the migrations, as records of today', () => {
    const { chain, contents } = history();
    const series = new Series(new Versions(contents, [older]), new Map());
    const states = chain.map((commit) => {
      series.step(commit);
      return series.now();
    });
    expect(states[0]).toMatchObject({ unread: [], settingsUsable: true });
    expect(states[0]?.dataset.settings.time_zone).toBe('Africa/Abidjan');
    expect(states[0]?.dataset.get('action', 'ACT-001')?.data).toEqual({
      title: 'Training of judges',
      status: 'in-progress',
    });
    expect(states[1]?.dataset.get('action', 'ACT-001')?.data.status).toBe('ongoing');
  });

  test('are reported as not to be read where a migration is missing or does not lead to a record of today', () => {
    const { chain, contents } = history();
    const lost = defineMigration({ from: 0, summary: 'Loses the title.', records: { action: () => ({}) } });
    for (const migrations of [[], [lost]]) {
      const series = new Series(new Versions(contents, migrations), new Map());
      series.step(chain[0] as HistoryCommit);
      expect(series.now().unread).toContain('secretariat.yaml');
      expect(series.now().settingsUsable).toBe(false);
      series.step(chain[1] as HistoryCommit);
      expect(series.now()).toMatchObject({ unread: [], settingsUsable: true });
    }
  });

  test('are led to the present one step after another', () => {
    const step = (from: number): Migration => defineMigration({ from, summary: 'A step.' });
    expect(stepsFrom(1, [step(2), step(1)], 3)?.map(({ from }) => from)).toEqual([1, 2]);
    expect(stepsFrom(1, [step(1)], 3)).toBeUndefined();
    expect(stepsFrom(3, [], 3)).toEqual([]);
    expect(stepsFrom(4, [], 3)).toBeUndefined();
  });
});
