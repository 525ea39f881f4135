import { describe, expect, it } from 'vitest';
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver/node';
import { writeFiles } from '../support/folders.js';
import { Client } from './_client.js';
import { apply, contents, exampleCopy, placeIn, textOf } from './_register.js';

/** An editor with a file of a copy of the example open in it. */
async function editing(path: string, files: Record<string, string> = {}) {
  const folder = exampleCopy();
  writeFiles(folder, files);
  const client = new Client(folder);
  await client.start();
  const text = textOf(folder, path);
  await client.open(path, text);
  return { folder, client, text };
}

/** The lines that an edit changes on disk, as `path: line`. */
function changedLines(folder: string, edit: WorkspaceEdit | null): string[] {
  const before = contents(folder);
  apply(edit);
  return Object.entries(contents(folder)).flatMap(([path, text]) => {
    const old = (before[path] ?? '').split('\n');
    const lines = text.split('\n');
    expect(lines.length, path).toBe(old.length);
    return lines.flatMap((line, index) => (line === old[index] ? [] : [`${path}: ${line.trim()}`]));
  });
}

describe('renaming an item of a record', () => {
  const path = 'actions/ACT-021.yaml';
  const referring = {
    'risks/RSK-099.yaml':
      'title: Late\nstatus: open\nlikelihood: low\nimpact: low\nconcerns: [ACT-021#M3, "ACT-021#M2", ACT-020#M3]\n',
  };
  const expected = [
    'actions/ACT-021.yaml: - field: milestones.P3.due',
    'actions/ACT-021.yaml: - id: P3',
    'risks/RSK-099.yaml: concerns: [ACT-021#P3, "ACT-021#M2", ACT-020#M3]',
  ];

  it('changes it where it stands, in amendments, and in every reference', async () => {
    const { folder, client, text } = await editing(path, referring);
    const place = placeIn(text, 'id: M3', 5);
    expect(await client.prepareRename(path, place)).toMatchObject({ placeholder: 'M3' });
    expect(changedLines(folder, await client.rename(path, place, 'P3'))).toEqual(expected);
  });

  it('is asked for at a reference, behind its #; before it, the record is meant', async () => {
    const { folder, client } = await editing('risks/RSK-099.yaml', referring);
    const text = referring['risks/RSK-099.yaml'];
    expect(await client.prepareRename('risks/RSK-099.yaml', placeIn(text, 'ACT-021#M3', 3))).toMatchObject({
      placeholder: 'ACT-021',
    });
    const place = placeIn(text, 'ACT-021#M3', 9);
    expect(await client.prepareRename('risks/RSK-099.yaml', place)).toMatchObject({ placeholder: 'M3' });
    expect(changedLines(folder, await client.rename('risks/RSK-099.yaml', place, 'P3'))).toEqual(expected);
  });

  it('reaches objectives, which are named with and without their programme', async () => {
    const programme = 'programmes/PRG-001.yaml';
    const { folder, client, text } = await editing(programme, {
      'indicators/IND-099.yaml': 'title: Reports\nlevel: output\nunit: reports\ndirection: up\nobjective: PRG-001#O5\n',
    });
    const before = contents(folder);
    const lines = changedLines(folder, await client.rename(programme, placeIn(text, 'id: O5', 5), 'goal-5'));
    const naming = Object.entries(before).filter(([, content]) => /^objective: (?:PRG-001#)?O5$/m.test(content));
    expect(naming.length).toBeGreaterThan(2);
    expect(lines.toSorted()).toEqual(
      [
        `${programme}: - id: goal-5`,
        ...naming.map(([file]) => `${file}: objective: ${file.includes('099') ? 'PRG-001#' : ''}goal-5`),
      ].toSorted(),
    );
  });

  it('and renaming a programme reaches the objectives that name it', async () => {
    const indicator = 'indicators/IND-099.yaml';
    const { folder, client, text } = await editing(indicator, {
      [indicator]: 'title: Reports\nlevel: output\nunit: reports\ndirection: up\nobjective: "PRG-001#O5"\n',
    });
    apply(await client.rename(indicator, placeIn(text, 'PRG-001', 2), 'PRG-901'));
    expect(textOf(folder, indicator)).toContain('objective: "PRG-901#O5"\n');
  });

  it('finds the references to an item from where it stands', async () => {
    const { client, text } = await editing(path, referring);
    const found = await client.refer(path, placeIn(text, 'id: M3', 5));
    expect(found.map(({ uri }) => uri)).toEqual([client.uri(path), client.uri('risks/RSK-099.yaml')]);
    expect(await client.refer(path, placeIn(text, 'id: M3', 5), false)).toHaveLength(1);
  });

  it.each([
    ['an id that is taken', 'M2', /taken by another item/],
    ['what is no id', 'a b', /cannot be the id of an item/],
    ['a number', '3', /cannot be the id of an item/],
    ['a point, which amendments could not name', 'M3.1', /leave out the point/],
  ])('refuses %s', async (_name, to, words) => {
    const { client, text } = await editing(path, referring);
    await expect(client.rename(path, placeIn(text, 'id: M3', 5), to)).rejects.toThrow(words);
  });

  it('refuses while a file that may name it cannot be read', async () => {
    const { client, text } = await editing(path, { 'risks/RSK-099.yaml': 'concerns: [ACT-021#M3\n' });
    await expect(client.rename(path, placeIn(text, 'id: M3', 5), 'P3')).rejects.toThrow(/RSK-099\.yaml may name/);
  });
});

describe('a key that is missing', () => {
  it('is added where it belongs, with a value to begin with, and the finding goes', async () => {
    const path = 'gaps/GAP-001.yaml';
    const { client, text } = await editing(path);
    const line = /^severity: .*\r?\n/m.exec(text)?.[0] ?? '';
    const found = client.findings(path, (all) => all.some(({ code }) => code === 'schema/missing-key'));
    await client.type(path, text.replace(line, ''));
    const [finding] = (await found) as [Diagnostic];
    const [action] = await client.actions(path, finding.range);
    expect(action?.title).toBe('Add severity: low');
    const [change] = action?.edit?.documentChanges ?? [];
    if (change === undefined || !('edits' in change)) throw new Error('There is no edit.');
    const [edit] = change.edits as [{ range: Diagnostic['range']; newText: string }];
    const mended = client.findings(path, (all) => all.every(({ code }) => code !== 'schema/missing-key'));
    await client.type(path, edit.newText, edit.range);
    await mended;
  });
});

describe('hover', () => {
  it('says of a key what it means, what it takes, and how that may look', async () => {
    const path = 'actions/ACT-021.yaml';
    const { client, text } = await editing(path);
    const words = async (word: string): Promise<string> =>
      ((await client.hover(path, placeIn(text, word))) as { contents: { value: string } } | null)?.contents.value ?? '';
    expect(await words('status:')).toMatch(/Takes `not-started`, `in-progress`/);
    expect(await words('due:')).toMatch(/For example: `2026-09-30`, `2026-Q3`\./);
    expect(await words('lead:')).toMatch(/For example: `[a-z-]+`, `[a-z-]+`, `[a-z-]+`\./);
    expect(await words('budget:')).toMatch(/\*\*Budget\*\*/);
    expect(await words('currency:')).toMatch(/For example: `/);
  });
});
