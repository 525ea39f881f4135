import { describe, expect, it } from 'vitest';
import { git, repositoryWith, writeFiles } from '../support/folders.js';
import { run } from './_world.js';

/** A number that occurs nowhere else, and is small where the settings say so. */
const few = 87.625;

const settings = (least: number | undefined): string => `schema_version: 1
name: Register
country: XT
languages: [en]
time_zone: UTC
framework: mnr-2016
${least === undefined ? '' : `thresholds: { small_number: ${least} }\n`}`;

const indicator = (counts: string, more = ''): string => `title: Children heard
level: outcome
unit: children
direction: up
${counts}baseline: { value: 900, year: 2024 }
targets: [{ id: T1, by: 2027-12-31, value: ${few + 1} }]
frequency: quarter
measurements: [{ on: 2026-03-31, value: ${few} }]
${more}`;

const people = 'counts: people\n';

/** A repository in which one state followed another. */
function historyOf(...states: readonly Readonly<Record<string, string>>[]): string {
  const [first = {}, ...rest] = states;
  const folder = repositoryWith(first);
  for (const [index, state] of rest.entries()) {
    writeFiles(folder, state);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'Next'], `2026-10-0${index + 1}T12:00:00Z`);
  }
  return folder;
}

/** What a line answers an audience. */
async function answer(folder: string, line: readonly string[], audience: string): Promise<string> {
  const { code, stdout, stderr } = await run([...line, '--repo', folder, '--audience', audience]);
  expect([0, 1], stderr).toContain(code);
  return stdout + stderr;
}

/** Where the past is told. */
const past: readonly (readonly string[])[] = [
  ['log', 'IND-001'],
  ['log', 'IND-001', '--format', 'json'],
  ['blame', 'IND-001'],
  ['log'],
  ['diff', 'HEAD~1', 'HEAD'],
  ['diff', 'HEAD', 'HEAD~1'],
  ['review', '--base', 'HEAD~1'],
];

describe('a number of people that is small by now', () => {
  const histories = {
    'because the indicator says that it counts people': [
      { 'secretariat.yaml': settings(100), 'indicators/IND-001.yaml': indicator('') },
      { 'indicators/IND-001.yaml': indicator(people, 'tags: [new]\n') },
    ],
    'because the settings take larger numbers for small': [
      { 'secretariat.yaml': settings(undefined), 'indicators/IND-001.yaml': indicator(people) },
      { 'secretariat.yaml': settings(100), 'indicators/IND-001.yaml': indicator(people, 'tags: [new]\n') },
    ],
    'and was not any more for a while': [
      { 'secretariat.yaml': settings(100), 'indicators/IND-001.yaml': indicator(people) },
      { 'secretariat.yaml': settings(100), 'indicators/IND-001.yaml': indicator('counts: other\n') },
      { 'indicators/IND-001.yaml': indicator(people) },
    ],
  };

  it.each(Object.entries(histories))('is not told of the past either: %s', async (_why, states) => {
    const folder = historyOf(...states);
    for (const line of past) {
      for (const audience of ['public', 'partners']) {
        expect(await answer(folder, line, audience), line.join(' ')).not.toContain(String(few));
      }
    }
    expect(await answer(folder, ['blame', 'IND-001'], 'members')).toContain(String(few));
  });
});

describe('a finding', () => {
  const update = `status: in-progress\nvalue: ${few}2\nreported_by: ministry\nreported_on: 2026-07-05\n`;
  const files = {
    'secretariat.yaml': settings(100),
    'organisations/ministry.yaml': 'name: Ministry\nclass: government\n',
    // Half a child, in the record, in an update about it, and in a record that cannot be read.
    'indicators/IND-001.yaml': indicator(people).replace(`value: ${few} }`, `value: ${few}1 }`),
    'updates/2026-Q2/IND-001.yaml': update,
    'indicators/IND-002.yaml': indicator(people).replace('direction: up', 'direction: sideways'),
    'indicators/IND-003.yaml': indicator(people).replace(`value: ${few} }`, `value: "${few}" }`),
    'indicators/IND-004.yaml': indicator(people)
      .replace('value: 900', `value: ${few}`)
      .replace(`${few + 1}`, '40'),
    'products/PRD-001.yaml': `title: Guide\ntype: guidance\ndisseminations: [{ id: D1, on: 2026-01-01, level: local, reach: ${few}2 }]\n`,
  };

  it.each(['text', 'json', 'sarif', 'github', 'gitlab', 'junit'])(
    'quotes no number of people that is too small, as %s',
    async (format) => {
      const folder = repositoryWith(files);
      const line = ['validate', '--format', format, '--as-of', '2026-09-30'];
      const shown = await answer(folder, line, 'public');
      expect(shown).not.toContain(String(few));
      for (const rule of ['indicators/out-of-range', 'indicators/target-against-direction', 'schema/type']) {
        expect(shown, rule).toContain(rule);
      }
      expect(await answer(folder, line, 'members')).toContain(String(few));
    },
  );
});
