import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/folders.js';
import { run } from './_world.js';
import type { Run } from './_world.js';

beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

/** The organisations of the example, whose languages are English and French, and no action yet. */
function copy(): string {
  const folder = join(temporaryFolder(), 'register');
  for (const part of ['secretariat.yaml', 'organisations']) {
    cpSync(join('data-example', part), join(folder, part), { recursive: true });
  }
  return folder;
}

const at = (folder: string, ...words: string[]): Promise<Run> =>
  run([...words, '--repo', folder, '--as-of', '2026-09-30']);

function beside(folder: string, name: string, content: string): string {
  const path = join(folder, '..', name);
  writeFileSync(path, content);
  return path;
}

const actions = (folder: string): readonly string[] =>
  existsSync(join(folder, 'actions')) ? readdirSync(join(folder, 'actions')).sort() : [];

const action = (folder: string, id: string): unknown =>
  parse(readFileSync(join(folder, 'actions', `${id}.yaml`), 'utf8')) as unknown;

const table = `No;Activité;Activity (EN);Ministère responsable;Partenaires;Échéance;Statut;Budget;Devise;Couleur
1;Former les juges;Train the judges;Ministry of Justice;"Police nationale, mo-education";mars 2027;En cours;120 000,00;USD;bleu
2;Ouvrir une ligne;Open a line;mo-justice;;D'ici l'automne 2027;Non commencé;;;rouge
`;

describe('a table with headings of its own', () => {
  it('is understood by its words, shown, and not written before somebody looked', async () => {
    const folder = copy();
    const path = beside(folder, 'plan.csv', table);
    const shown = await at(folder, 'import', path, '--kind', 'actions');
    expect(shown.stdout).toContain('created  ACT-001  plan.csv:2     Former les juges');
    expect(shown.stdout).toContain('"D\'ici l\'automne 2027" gives no date');
    expect(shown.stdout).toContain('plan.csv:1:10  Couleur: the column is not understood, and is not imported');
    expect(shown.stderr).toContain('lead: Ministère responsable');
    const written = await at(folder, 'import', path, '--kind', 'actions', '--write');
    expect(written.code).toBe(2);
    expect(written.stderr).toContain('nobody has looked through the mapping yet');
    expect(actions(folder)).toEqual([]);
  });

  it('is read by the mapping that was written down, which is remembered', async () => {
    const folder = copy();
    const path = beside(folder, 'plan.csv', table);
    const map = join(folder, '..', 'map.yaml');
    await at(folder, 'import', path, '--kind', 'actions', '--propose', map);
    const proposed = readFileSync(map, 'utf8');
    expect(proposed).toContain('# Not understood, and to be used or skipped: "Couleur"');
    const again = await at(folder, 'import', path, '--kind', 'actions', '--propose', map);
    expect([again.code, readFileSync(map, 'utf8')]).toEqual([2, proposed]);
    const unused = await at(folder, 'import', path, '--map', map, '--write');
    expect([unused.code, actions(folder)]).toEqual([1, []]);
    expect(unused.stdout).toContain('Couleur: the mapping says nothing about this column');
    writeFileSync(map, proposed.replace('    records:', '    skip: [Couleur]\n    records:'));
    const written = await at(folder, 'import', path, '--map', map, '--write');
    expect(written.code).toBe(0);
    expect(action(folder, 'ACT-001')).toEqual({
      title: { en: 'Train the judges', fr: 'Former les juges' },
      lead: 'mo-justice',
      partners: ['national-police', 'mo-education'],
      status: 'in-progress',
      due: '2027-03',
      due_as_published: { fr: 'mars 2027' },
      budget: { amount: '120000.00', currency: 'USD' },
      references: [{ system: 'plan', number: '1' }],
    });
    expect(action(folder, 'ACT-002')).toMatchObject({
      status: 'not-started',
      due_as_published: { fr: "D'ici l'automne 2027" },
    });
    expect(readFileSync(join(folder, 'imports/plan.yaml'), 'utf8')).toBe(readFileSync(map, 'utf8'));
    // A later edition: the same headings, one row changed and one more.
    writeFileSync(path, `${table.replace('mars 2027', 'juin 2027')}3;Publier un guide;;mo-justice;;31/12/2027;;;;\n`);
    const later = await at(folder, 'import', path, '--write');
    expect(later.stdout).toContain('its headings are read by imports/plan.yaml');
    expect(later.stdout).toContain('action needs a key "status"');
    writeFileSync(
      path,
      `${table.replace('mars 2027', 'juin 2027')}3;Publier un guide;;mo-justice;;31/12/2027;En cours;;;\n`,
    );
    const mended = await at(folder, 'import', path, '--write');
    expect(mended.stdout).toContain('1 created, 1 changed, 1 unchanged and 0 refused');
    expect(action(folder, 'ACT-001')).toMatchObject({ due: '2027-06', due_as_published: { fr: 'juin 2027' } });
    expect(action(folder, 'ACT-003')).toMatchObject({ due: '2027-12-31' });
    expect((await at(folder, 'import', path, '--write')).stdout).toContain('it is so already');
    expect((await at(folder, 'validate')).stdout).not.toContain('imports/');
  });

  it('keeps the languages that a table does not tell', async () => {
    const folder = copy();
    const map = beside(
      folder,
      'map.yaml',
      'mapping_version: 1\ntables:\n  - headings: [id, Titre]\n    records:\n      - kind: organisation\n        key: { by: id, column: id }\n        fields: { name.fr: Titre }\n',
    );
    const path = join(folder, 'organisations/mo-justice.yaml');
    const before = parse(readFileSync(path, 'utf8')) as { name: Record<string, string> };
    await at(folder, 'import', beside(folder, 'names.csv', 'id,Titre\nmo-justice,Justice\n'), '--map', map, '--write');
    const after = parse(readFileSync(path, 'utf8')) as unknown;
    expect(after).toEqual({ ...before, name: { ...before.name, fr: 'Justice' } });
  });

  it('refuses rows that contradict each other, keys that are empty, and days that can be read in two ways', async () => {
    const folder = copy();
    const map = beside(
      folder,
      'map.yaml',
      `mapping_version: 1
tables:
  - headings: [Nr, Title, Start, Step, Lead]
    records:
      - kind: action
        key: { by: number, column: Nr, system: office }
        list: milestones
        with: { title: Title, start: Start, lead: Lead, status: { constant: not-started } }
        fields: { id: Step, title: Step }
`,
    );
    const rows =
      'Nr,Title,Start,Step,Lead\n7,One,2026-01-02,M1,mo-justice\n7,Two,2026-01-02,M2,mo-justice\n,,,,x\n8,Three,3/4/2026,M1,National\n';
    const refused = await at(folder, 'import', beside(folder, 'x.csv', rows), '--map', map, '--write');
    const stdout = refused.stdout.replace(/ +/g, ' ');
    expect(refused.code).toBe(1);
    expect(stdout).toContain('x.csv:3:2 Title: this differs from row 2, which tells of the same record');
    expect(stdout).toContain('x.csv:4 no record can be told from the row: its keys are empty');
    expect(stdout).toContain('x.csv:5:3 Start: "3/4/2026" can be read in two ways');
    expect(stdout).toContain('Lead: "National" is neither the id of an organisation nor the name of one');
    expect(actions(folder)).toEqual([]);
    const good = 'Nr,Title,Start,Step,Lead\n7,One,2026-01-02,M1,mo-justice\n7,One,2026-01-02,M2,mo-justice\n';
    const done = await at(folder, 'import', beside(folder, 'x.csv', good), '--map', map, '--write');
    expect(done.code).toBe(0);
    expect(action(folder, 'ACT-001')).toMatchObject({ title: 'One', milestones: [{ id: 'M1' }, { id: 'M2' }] });
  });

  it.each([
    ['{ by: number, column: Nr }', 'title: Title', 'needs the name of the other system'],
    ['{ by: id }', 'title: Title', 'a key by id needs a column, or a constant'],
    ['{ by: title }', 'titel: Title', 'an action has no field "titel"'],
    ['{ by: title }', 'title: Titel', 'no heading is called "Titel", from which something is to be read'],
    ['{ by: title }', 'title: { colunm: Title }', 'has no key "colunm"'],
    ['{ by: title }', '__proto__: Title', '__proto__'],
    ['{ by: name }', 'title: Title', 'name'],
  ])('refuses a mapping with the key %s and the field %s at its place', async (key, field, message) => {
    const folder = copy();
    const map = beside(
      folder,
      'map.yaml',
      `mapping_version: 1\ntables:\n  - headings: [Nr, Title]\n    records:\n      - kind: action\n        key: ${key}\n        fields:\n          ${field}\n`,
    );
    const { code, stderr } = await at(folder, 'import', beside(folder, 'x.csv', 'Nr,Title\n1,x\n'), '--map', map);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/map\.yaml:\d+:\d+/);
  });

  it('asks what the rows are, where nobody says so', async () => {
    const folder = copy();
    const { code, stderr } = await at(folder, 'import', beside(folder, 'x.csv', 'A,B\n1,2\n'));
    expect(code).toBe(2);
    expect(stderr).toContain('Say it with --kind');
  });
});
