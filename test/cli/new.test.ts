import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands/registry.generated.js';
import { kinds } from '../../src/kinds/registry.generated.js';
import { git, temporaryFolder, writeFiles } from '../support/folders.js';
import { run } from './_world.js';
import type { WorldOptions } from './_world.js';

// The first command loads the whole program, which takes its time where the machine is busy.
beforeAll(async () => {
  await import('../../src/index.js');
}, 120_000);

const files = {
  'secretariat.yaml':
    'schema_version: 1\nname: Register\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\nareas:\n  - code: XT-01\n    name: Coast\n',
  'bodies/ncc.yaml': 'name: Council\nlevel: national\ntype: council\n',
  'organisations/mo-justice.yaml': 'name: Ministry of Justice\nclass: government\n',
  'organisations/mo-health.yaml': 'name: Ministry of Health\nclass: government\n',
  'gaps/GAP-007.yaml': 'title: Old\ncapability: legislation\nseverity: low\nstatus: open\nformerly: [GAP-011]\n',
};

/** A small register. */
function register(): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

const add = (folder: string, line: readonly string[], options?: WorldOptions): ReturnType<typeof run> =>
  run(['new', line[0] ?? '', '--repo', folder, ...line.slice(1)], options);

const gap = ['gap', '--set', 'title=No hotline', 'capability=csea-hotline', 'severity=high'];

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('new by fields', () => {
  it('writes a form in the order of the schema, with what each field means, and the day on which it began', async () => {
    const folder = register();
    const { code, stdout } = await add(folder, [
      'gap',
      '--set',
      'severity=high',
      'title=No hotline',
      'capability=csea-hotline',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^created gaps\/GAP-012\.yaml\n/);
    expect(read(folder, 'gaps/GAP-012.yaml')).toBe(`# Gap: Something that a capability lacks.

# Title: The gap in a few words.
title: No hotline
# Capability: The capability that has the gap.
capability: csea-hotline
# Severity: How grave it is. One of: low, medium, high, critical.
severity: high
# Status: Where it stands now; repeats the last entry of the history. One of: open, being-addressed,
# closed, accepted.
status: open
# History: Every status with the day on which it began, oldest first. A list; each item has: on,
# status, reason and decision.
history:
  - on: 2026-11-23
    status: open
`);
  });

  it('names the schema where it lies beside the records', async () => {
    const folder = register();
    writeFiles(folder, { '.secretariat/schemas/gap.schema.json': '{}' });
    await add(folder, gap);
    expect(read(folder, 'gaps/GAP-012.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.secretariat\/schemas\/gap\.schema\.json\n/,
    );
  });

  it('reads days, money, lists, languages and items as people write them', async () => {
    const folder = register();
    const set = [
      'title.en=Training',
      'title.fr=Formation',
      'lead=mo-justice',
      'start=today',
      'due=2026-12-31',
      'partners=mo-health,mo-justice',
      'budget=1250000.00 XOF',
    ];
    const items = [
      'milestones.M1.title=First course',
      'milestones.M1.due=+2w',
      'milestones.M2.title=Second',
      'areas=[XT-01]',
    ];
    const { code, stderr } = await add(folder, ['action', '--set', ...set, '--set', ...items]);
    expect(code, stderr).toBe(0);
    expect(parse(read(folder, 'actions/ACT-001.yaml'))).toEqual({
      title: { en: 'Training', fr: 'Formation' },
      lead: 'mo-justice',
      partners: ['mo-health', 'mo-justice'],
      areas: ['XT-01'],
      status: 'not-started',
      history: [{ on: '2026-11-23', status: 'not-started' }],
      start: '2026-11-23',
      due: '2026-12-31',
      milestones: [
        { id: 'M1', title: 'First course', due: '2026-12-07' },
        { id: 'M2', title: 'Second' },
      ],
      budget: { amount: '1250000.00', currency: 'XOF' },
    });
  });

  it('writes any text so that it reads back as it was typed (row 47)', async () => {
    const folder = register();
    const texts = [
      'no',
      '012',
      '1e3',
      '~',
      ' leading',
      'trailing:',
      'a: b',
      '#x',
      '- x',
      "it's",
      '"quoted"',
      '\n\nblank first',
      'نص',
      '{a}',
    ];
    for (const [index, text] of texts.entries()) {
      const { code, stderr } = await add(folder, [
        'organisation',
        '--id',
        `x${String(index)}`,
        '--set',
        'name=N',
        'class=other',
        `notes=${text}`,
      ]);
      expect(code, stderr + text).toBe(0);
      expect((parse(read(folder, `organisations/x${String(index)}.yaml`)) as { notes: string }).notes).toBe(text);
    }
  });

  it('makes ids of titles, and of nothing else where that cannot be', async () => {
    const folder = register();
    expect(
      (await add(folder, ['organisation', '--set', "name=Ministère de l'Éducation", 'class=government'])).code,
    ).toBe(0);
    expect(existsSync(join(folder, 'organisations/ministere-de-education.yaml'))).toBe(true);
    const arabic = await add(folder, ['organisation', '--set', 'name=وزارة العدل', 'class=government']);
    expect(arabic.code).toBe(2);
    expect(arabic.stderr).toContain('Give it with --id, for instance --id mo-justice');
    const period = await add(folder, ['period', '--id', '2026-Q4', '--set', 'status=open']);
    expect(period.code, period.stderr).toBe(0);
  });

  it('shows with --dry-run what would be written, and writes nothing', async () => {
    const folder = register();
    const { code, stdout } = await add(folder, [...gap, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('would create gaps/GAP-012.yaml:');
    expect(stdout).toContain('severity: high');
    expect(readdirSync(join(folder, 'gaps'))).toEqual(['GAP-007.yaml']);
  });

  it('offers every kind', () => {
    const choices = commands.find(({ name }) => name === 'new')?.arguments[0]?.choices ?? [];
    expect([...choices].sort()).toEqual(kinds.map(({ name }) => name).sort());
  });
});

describe('new refuses, and writes nothing', () => {
  it.each([
    [['gap', '--set', 'titel=x'], 2, 'Did you mean "title"?'],
    [['gap', '--set', 'title'], 2, 'is no change of a field'],
    [['gap', '--set', 'title=x'], 2, 'Give --set capability=… severity=…'],
    [['gap'], 2, 'this is not a terminal'],
    [['gpa', '--set', 'title=x'], 2, 'Did you mean "gap"?'],
    [[...gap, 'title.en.x=y'], 2, 'holds a single value'],
    [[...gap, 'history=open'], 2, 'takes a list, and "open" is none'],
    [[...gap, 'history.1=x'], 2, 'takes a mapping'],
    [[...gap, 'history.7.on=today'], 2, 'has no item "7"'],
    [[...gap, 'evidence=[{'], 2, 'It cannot be read'],
    [[...gap, '__proto__.x=1'], 2, 'has no field'],
    [['priority', '--set', 'title=x', 'rank=first'], 2, 'takes a whole number'],
    [['person', '--set', 'name=x', 'organisation=mo-justice', 'name_public=perhaps'], 2, 'takes true or false'],
    [[...gap, '--id', 'GAP-007'], 2, 'is taken by the gap in gaps/GAP-007.yaml'],
    [[...gap, '--id', 'gap-007'], 2, 'is taken'],
    [[...gap, '--id', '../x'], 2, 'cannot be the id'],
    [['update', '--id', 'x/y', '--set', 'reported_by=mo-justice', 'reported_on=today'], 2, 'cannot be the id'],
    [['action', '--set', 'title=x', 'lead=mo-justcie'], 1, 'did you mean "mo-justice"'],
    [['gap', '--set', 'title=x', 'capability=csea-hotline', 'severity=grave'], 2, 'low, medium, high or critical'],
    [['action', '--set', 'title=x', 'start=2026-02-30'], 2, '2026-02-30'],
    [['action', '--set', 'title=x\u001b[2J'], 2, 'cannot be written'],
  ])('%j', async (line, expected, words) => {
    const folder = register();
    const { code, stdout, stderr } = await add(folder, line);
    expect(code, stderr).toBe(expected);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('\u001b');
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.yaml'))).toHaveLength(5);
  });

  it('but writes what is wrong when told to', async () => {
    const folder = register();
    const { code } = await add(folder, ['action', '--force', '--set', 'title=x', 'lead=mo-tourism']);
    expect(code).toBe(0);
    expect(read(folder, 'actions/ACT-001.yaml')).toContain('lead: mo-tourism');
  });

  it('where there is no register', async () => {
    const { code, stderr } = await add(temporaryFolder(), gap);
    expect(code).toBe(2);
    expect(stderr).toContain('secretariat.yaml');
  });
});

describe('new and git', () => {
  function repository(): string {
    const folder = register();
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    git(folder, ['config', 'user.name', 'Awa']);
    git(folder, ['config', 'user.email', 'awa@example.org']);
    git(folder, ['add', '.']);
    git(folder, ['commit', '--quiet', '--message=Start']);
    return folder;
  }

  it('takes the number after the highest on any branch, local or remote, and after what was deleted (row 50)', async () => {
    const folder = repository();
    git(folder, ['switch', '--quiet', '--create', 'other']);
    writeFiles(folder, { 'gaps/GAP-020.yaml': files['gaps/GAP-007.yaml'] });
    git(folder, ['add', '.']);
    git(folder, ['commit', '--quiet', '--message=Other']);
    git(folder, ['update-ref', 'refs/remotes/origin/theirs', 'HEAD']);
    git(folder, ['switch', '--quiet', 'main']);
    expect((await add(folder, [...gap, '--dry-run'])).stdout).toContain('gaps/GAP-021.yaml');
    git(folder, ['branch', '--quiet', '-D', 'other']);
    expect((await add(folder, [...gap, '--dry-run'])).stdout).toContain('gaps/GAP-021.yaml');
    writeFiles(folder, { 'gaps/GAP-031.yaml': files['gaps/GAP-007.yaml'].replace(/formerly.*\n/, '') });
    git(folder, ['add', '.']);
    git(folder, ['commit', '--quiet', '--message=More']);
    git(folder, ['rm', '--quiet', 'gaps/GAP-031.yaml']);
    git(folder, ['commit', '--quiet', '--message=Less']);
    expect((await add(folder, [...gap, '--dry-run'])).stdout).toContain('gaps/GAP-032.yaml');
  });

  it('commits the record alone, by the person, and names no person', async () => {
    const folder = repository();
    writeFiles(folder, { 'documents/x.txt': 'x' });
    git(folder, ['add', '.']);
    const { code, stdout, stderr } = await add(folder, [...gap, '--commit']);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(', and committed it');
    expect(git(folder, ['log', '-1', '--format=%an: %s', '--name-only'])).toBe(
      'Awa: Add gap GAP-012: No hotline\n\ngaps/GAP-012.yaml',
    );
    expect(git(folder, ['status', '--porcelain'])).toBe('A  documents/x.txt');
    await add(folder, ['person', '--commit', '--set', 'name=Awa Diop', 'organisation=mo-justice']);
    expect(git(folder, ['log', '-1', '--format=%s'])).toBe('Add person PER-001');
  });

  it('writes nothing where it could never commit, and says what stands where git refused', async () => {
    const folder = register();
    const { code, stderr } = await add(folder, [...gap, '--commit']);
    expect(code).toBe(2);
    expect(stderr).toContain('is not the top of a git repository');
    const other = repository();
    writeFiles(other, { '.git/hooks/pre-commit': '#!/bin/sh\nexit 1\n' });
    chmodSync(join(other, '.git/hooks/pre-commit'), 0o755);
    const refused = await add(other, [...gap, '--commit']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('the files are written, but git did not commit them');
    expect(existsSync(join(other, 'gaps/GAP-012.yaml'))).toBe(true);
  });

  it('gives distinct numbers to those who add at once (row 49)', async () => {
    const folder = repository();
    const runs = await Promise.all(Array.from({ length: 5 }, () => add(folder, gap)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    const names = readdirSync(join(folder, 'gaps'));
    expect(names).toHaveLength(6);
    expect(new Set(runs.map(({ stdout }) => stdout.split('\n')[0])).size).toBe(5);
  });
});

describe('new in an editor', () => {
  /** An editor that runs a script over the file that it is given. */
  function editor(folder: string, script: string): string {
    writeFileSync(join(folder, 'editor.sh'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return join(folder, 'editor.sh');
  }

  it('opens a form with every field, and takes what was filled in, comments included', async () => {
    const [folder, tools] = [register(), temporaryFolder()];
    const script = `cp "$1" ${tools}/shown\nsed -i 's/^title:/title: By hand # ours/; s/^capability:/capability: csea-hotline/; s/^severity:/severity: low/' "$1"`;
    const { code, stderr } = await add(folder, ['gap', '--edit'], { environment: { EDITOR: editor(tools, script) } });
    expect(code, stderr).toBe(0);
    const shown = read(tools, 'shown');
    expect(shown).toContain('# Title (required): The gap in a few words.\ntitle:\n');
    expect(shown).toContain('# Identified in: The assessment that found it.\n# identified_in:\n');
    expect(read(folder, 'gaps/GAP-012.yaml')).toContain('title: By hand # ours\n');
  });

  it('comes back with what is wrong until it is right, and keeps none of our remarks', async () => {
    const [folder, tools] = [register(), temporaryFolder()];
    const script = `n=$(cat ${tools}/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > ${tools}/n; cp "$1" ${tools}/shown$n
if [ $n = 1 ]; then sed -i 's/^title:/title: A/; s/^capability:/capability: csea-hotlin/; s/^severity:/severity: low/' "$1"; else sed -i 's/csea-hotlin$/csea-hotline/' "$1"; fi`;
    const { code, stderr } = await add(folder, ['gap', '--edit'], {
      environment: { VISUAL: editor(tools, script), EDITOR: 'false' },
    });
    expect(code, stderr).toBe(0);
    const [, line = ''] = /^#! line ([0-9]+): .*csea-hotlin/m.exec(read(tools, 'shown2')) ?? [];
    expect(read(tools, 'shown2').split('\n')[Number(line) - 1]).toBe('capability: csea-hotlin');
    expect(read(tools, 'shown2')).toContain('#! Mend this and save; or save without a change to give up.');
    expect(read(folder, 'gaps/GAP-012.yaml')).not.toContain('#!');
  });

  it('names a record of words by the title that was written', async () => {
    const [folder, tools] = [register(), temporaryFolder()];
    const script = `sed -i 's/^name:/name: Child Helpline/; s/^class:/class: civil-society/' "$1"`;
    const { code, stdout, stderr } = await add(folder, ['organisation', '--edit'], {
      environment: { EDITOR: editor(tools, script) },
    });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('created organisations/child-helpline.yaml');
  });

  it('gives up when nothing was changed, and keeps what was typed', async () => {
    const [folder, tools] = [register(), temporaryFolder()];
    const { code, stderr } = await add(folder, ['gap', '--edit'], { environment: { EDITOR: editor(tools, 'true') } });
    expect(code).toBe(1);
    expect(stderr).toContain('nothing was written');
    const [, kept = ''] = /is kept in (\S+)\./.exec(stderr) ?? [];
    expect(read('/', kept)).toContain('title:');
    expect(readdirSync(join(folder, 'gaps'))).toHaveLength(1);
  });

  it('says so where there is no editor, or it fails', async () => {
    const folder = register();
    const none = await add(folder, ['gap', '--edit']);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('no editor is set');
    const failing = await add(folder, ['gap', '--edit'], { environment: { EDITOR: 'false' } });
    expect(failing.code).toBe(1);
    expect(failing.stderr).toContain('the editor failed');
  });
});

describe('whatever is typed', () => {
  it('ends in a record that reads back, or in a sentence (never in a fault)', async () => {
    const place = register();
    const field = fc.constantFrom(
      'title',
      'title.en',
      'severity',
      'evidence',
      'tags',
      'areas',
      'history.1.on',
      'notes',
      'formerly',
      'x',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('{a: [}', '[1, 2', '&a', '*a', '!!set {a}', '<<: 1', '%', '[]', '{}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, text), { maxLength: 3 }), async (pairs) => {
        const more = pairs.map(([name, value]) => `${name}=${value}`);
        const { code } = await add(place, [...gap, ...more, '--dry-run']);
        expect([0, 1, 2]).toContain(code);
      }),
      { numRuns: 15 },
    );
  });
});
