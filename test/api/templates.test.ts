import { describe, expect, it } from 'vitest';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ejectTemplate,
  listTemplates,
  openChange,
  openRegister,
  report,
  templateState,
  validate,
} from '../../src/index.js';
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folders.js';

/** A register on disk that is the example, with files laid over it. */
function example(files: Readonly<Record<string, string>> = {}): string {
  const folder = join(temporaryFolder(), 'register');
  cpSync('data-example', folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const shipped = (name: string): string => readFileSync(join('templates', 'report', name), 'utf8');

async function texts(folder: string, language = 'en'): Promise<readonly string[]> {
  const register = await openRegister(folder);
  const documents = await report(register, {
    report: 'summary',
    period: '2026-Q3',
    audience: 'members',
    language,
    formats: ['md', 'html'],
  });
  return documents.map((document) => ('text' in document ? document.text : ''));
}

async function findingsAbout(folder: string): Promise<readonly string[]> {
  const { findings } = validate(await openRegister(folder), { asOf: '2026-09-30' });
  return findings
    .filter(({ path }) => path.startsWith('templates/'))
    .map(({ path, start, rule, messageId }) => `${path}:${start.line}:${start.column} ${rule} ${messageId}`);
}

describe('templates of a register’s own', () => {
  it('print the same bytes as long as nobody edits them', async () => {
    const folder = example();
    const before = await texts(folder);
    const register = await openRegister(folder);
    for (const { name } of listTemplates(register)) ejectTemplate(folder, register, name);
    expect(await texts(folder)).toEqual(before);
    expect(await findingsAbout(folder)).toEqual([]);
    const states = listTemplates(await openRegister(folder)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['same']));
  });

  it('are used in the place of those that ship', async () => {
    const folder = example({
      'templates/report/page.md.hbs': '# Our own: {{title}}\n\n{{colophon}}\n',
      'templates/report/report.css': 'body { color: #123456 }\n',
    });
    const [markdown = '', html = ''] = await texts(folder);
    expect(markdown).toMatch(/^# Our own: /);
    expect(html).toContain('<style>body{color:#123456}');
    expect(templateState(await openRegister(folder), 'page.md').state).toBe('own');
  });

  it('add a language with one file', async () => {
    const folder = example();
    const register = await openRegister(folder);
    const path = ejectTemplate(folder, register, 'languages/pt');
    expect(path).toBe('templates/languages/pt.yaml');
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('summary: Summary for the board', 'summary: Resumo'));
    const settings = join(folder, 'secretariat.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^languages: .*$/m, 'languages: [en, fr, pt]'));
    expect(await findingsAbout(folder)).toEqual([]);
    const [markdown = '', html = ''] = await texts(folder, 'pt');
    expect(markdown).toMatch(/^# Resumo/);
    expect(html).toContain('<html lang=pt ');
  });

  it('are never overwritten', async () => {
    const folder = example({ 'templates/report/report.css': 'body { color: red }\n' });
    const register = await openRegister(folder);
    expect(() => ejectTemplate(folder, register, 'report.css')).toThrow(/has its own/);
    expect(() => ejectTemplate(folder, register, 'tabel.html')).toThrow(/no template "tabel.html"/);
  });

  it('refuse a report where one has a mistake, and say so in validate', async () => {
    const folder = example({
      'templates/report/table.html.hbs': shipped('table.html.hbs').replace('{{caption}}', '{{captoin}}'),
    });
    expect(await findingsAbout(folder)).toEqual(['templates/report/table.html.hbs:3:10 template/name unknown-name']);
    await expect(texts(folder)).rejects.toThrow('templates/report/table.html.hbs has a mistake');
  });

  it('name their place where a block lacks what they read', async () => {
    const folder = example({ 'templates/report/block.html.hbs': `{{dataLabel}}\n${shipped('block.html.hbs')}` });
    expect(await findingsAbout(folder)).toEqual([]);
    await expect(texts(folder)).rejects.toThrow(
      'templates/report/block.html.hbs:1:3: nothing called "dataLabel" is there',
    );
  });

  it('are those of the base where a change is judged', async () => {
    const folder = repositoryWith({}, example());
    writeFiles(folder, { 'templates/report/report.css': 'body { color: red }\n' });
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', 'A look of our own']);
    const { register } = await openChange(folder, 'HEAD~1');
    expect(register.parsed.templates.style).toBeNull();
    const own = await openRegister(folder);
    expect(own.parsed.templates.style).toContain('red');
  });
});
