import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { Refusal } from '../../src/model/errors.js';
import type { SourceFile, SourceTree } from '../../src/model/source.js';
import { parseRegister } from '../../src/parse/register.js';
import { action, findingsOf, gap, onlyFinding, parse, shown } from '../parse/support.js';

const path = 'gaps/GAP-001.yaml';
const ruleOf = (text: string | Uint8Array): string => onlyFinding({ [path]: text }).rule;

/** How long a file takes, in milliseconds. */
function timeOf(text: string): number {
  const start = performance.now();
  parse({ [path]: text });
  return performance.now() - start;
}

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const anyControl = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('hostile records', () => {
  it('row 1: refuses aliases that multiply, with memory flat', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &b${level + 1} [${'*b'.concat(String(level), ',').repeat(9)}*b${level}]`,
    );
    const text = [`a0: &b0 [${'x,'.repeat(9)}x]`, ...levels, ''].join('\n');
    const before = process.memoryUsage().heapUsed;
    expect(ruleOf(text)).toBe('yaml/alias');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('row 2: refuses a harmless anchor, used or not, and says to write the value out', () => {
    for (const text of [gap('notes: &x a', 'tags: [*x]'), gap('notes: &x a')]) {
      const finding = onlyFinding({ [path]: text });
      expect(shown(finding)).toBe(`${path}:5:8-10 yaml/anchor`);
      expect(finding.help).toContain('Write the value out');
    }
  });

  it('row 3: refuses a value that contains itself', () => {
    expect(ruleOf(gap('tags: &a [*a]'))).toBe('yaml/alias');
    expect(ruleOf('&a [*a]\n')).toBe('yaml/alias');
  });

  const deep = {
    brackets: `title: ${'['.repeat(50_000)}\n`,
    hyphens: `title:\n${'- '.repeat(3_000)}a\n`,
    indentation: Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    'keys on one line': `${'a: '.repeat(3_000)}\n`,
    'question marks': `${'? '.repeat(3_000)}\n`,
  };
  it.each(Object.entries(deep))('row 4: refuses %s nested deeply at 32 levels, in less than 100 ms', (_name, text) => {
    parse({ [path]: text });
    expect(ruleOf(text)).toBe('limit/depth');
    expect(timeOf(text)).toBeLessThan(100);
  });

  it('row 4: accepts 32 levels and refuses 33', () => {
    const nested = (levels: number): string => `title: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`;
    expect(findingsOf(path, nested(32)).some((line) => line.includes('limit/depth'))).toBe(false);
    expect(findingsOf(path, nested(33)).map((line) => line.split(' ')[1])).toEqual(['limit/depth']);
  });

  it('row 4: decides the same with a small call stack', () => {
    const script = `
      const { readTokens } = await import(${JSON.stringify(new URL('../../src/parse/tokens.ts', import.meta.url).href)});
      const { readFileSync } = await import('node:fs');
      const texts = JSON.parse(readFileSync(0, 'utf8'));
      console.log(texts.map((text) => readTokens(text).error?.rule).join(' '));`;
    const run = (stack: number): string =>
      execFileSync(
        process.execPath,
        [`--stack-size=${stack}`, '--import', 'tsx', '--input-type=module', '--eval', script],
        {
          encoding: 'utf8',
          input: JSON.stringify(Object.values(deep)),
          cwd: new URL('../..', import.meta.url),
        },
      );
    expect(run(400).trim()).toBe(
      Object.values(deep)
        .map(() => 'limit/depth')
        .join(' '),
    );
    expect(run(3_900)).toBe(run(400));
  });

  it('row 5: refuses 40,000 keys in less than a second', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `key_${String(index).padStart(5, '0')}: \n`).join('');
    expect(keys.length).toBeGreaterThan(340_000);
    expect(ruleOf(keys)).toBe('limit/keys');
    expect(timeOf(keys)).toBeLessThan(1_000);
    const maps = Array.from(
      { length: 51 },
      (_, index) => `m${index}: {${Array.from({ length: 100 }, (_key, key) => `k${key}: 1`).join(', ')}}\n`,
    );
    expect(onlyFinding({ [path]: maps.join('') }).message).toContain('5,000');
    expect(ruleOf(Array.from({ length: 201 }, (_, index) => `k${index}: a\n`).join(''))).toBe('limit/keys');
    expect(ruleOf(gap(`tags: [${'a, '.repeat(1_000)}a]`))).toBe('limit/items');
  });

  it('row 6: refuses a large file from its size alone, without reading it', () => {
    const base = memoryTree(
      new Map([['secretariat.yaml', 'schema_version: 1\nname: X\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n']]),
    );
    const unread = (size: number): SourceFile => ({
      path,
      type: 'file',
      size,
      read: () => {
        throw new Error('It was read');
      },
    });
    for (const size of [10 * 1024 * 1024, 2 * 1024 ** 3]) {
      const tree: SourceTree = { ...base, files: () => [...base.files(), unread(size)] };
      const { findings, unread: paths, sourceOf } = parseRegister(tree);
      expect(findings.map(({ rule }) => rule)).toEqual(['limit/size']);
      expect(findings[0]?.help).toContain('256 KiB');
      expect(paths).toEqual([path]);
      expect(sourceOf(path)).toBeUndefined();
    }
    expect(ruleOf(gap(`notes: ${'x'.repeat(256 * 1024)}`))).toBe('limit/size');
  });

  it('row 7: stops at too many files, and at too many bytes', () => {
    const settings = { path: 'secretariat.yaml', type: 'file', size: 10, read: () => new Uint8Array() } as const;
    const tree = (count: number, size: number): SourceTree => ({
      provenance: { commit: null, dirty: false, committedAt: null },
      files: () => [
        settings,
        ...Array.from({ length: count }, (_, index) => ({ ...settings, path: `gaps/GAP-${index}.yaml`, size })),
      ],
    });
    const refusal = (source: SourceTree): string => {
      try {
        parseRegister(source);
      } catch (error) {
        return error instanceof Refusal ? error.rule : String(error);
      }
      return 'nothing';
    };
    expect(refusal(tree(200_000, 10))).toBe('limit/files');
    expect(refusal(tree(300, 256 * 1024))).toBe('limit/bytes');
  });

  it('row 8: refuses __proto__ as an unknown key, and no object changes', () => {
    expect(findingsOf(path, gap('__proto__: { visibility: public }'))).toEqual([`${path}:5:1-10 schema/unknown-key`]);
    expect(({} as { visibility?: string }).visibility).toBeUndefined();
    expect(parse({ [path]: gap('__proto__: { visibility: public }') }).dataset.find('GAP-001')).toBeUndefined();
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    'row 9: refuses %s as a key, and takes it as an id',
    (name) => {
      expect(findingsOf(path, gap(`${name}: 1`)).map((line) => line.split(' ')[1])).toEqual(['schema/unknown-key']);
      if (name.startsWith('_')) return;
      const files = {
        [`organisations/${name}.yaml`]: 'name: X\nclass: other\n',
        'actions/ACT-001.yaml': action(`lead: ${name}`),
      };
      const { findings, dataset } = parse(files);
      expect(findings).toEqual([]);
      expect(dataset.get('organisation', name)?.id).toBe(name);
      expect(dataset.linksTo(name).map(({ from }) => from.id)).toEqual(['ACT-001']);
      expect(dataset.linksTo('isPrototypeOf')).toEqual([]);
      expect(onlyFinding({ 'actions/ACT-001.yaml': action(`lead: ${name}`) }).rule).toBe('reference/unknown');
    },
  );

  it('row 10: refuses a directive', () => {
    expect(findingsOf(path, `%YAML 1.1\n---\n${gap()}`)).toEqual([`${path}:1:1-10 yaml/directive`]);
    expect(
      parse({ 'secretariat.yaml': 'schema_version: 1\nname: X\ncountry: NO\nlanguages: [no]\ntime_zone: UTC\n' })
        .dataset.settings.country,
    ).toBe('NO');
  });

  it.each([
    '!!set { done }',
    '!!omap [ a: 1 ]',
    '!!binary aGk=',
    '!!python/object/apply:os.system [ls]',
    '!x y',
    '!<tag:yaml.org,2002:str> x',
  ])('row 11: refuses the tag %s', (value) => {
    expect(ruleOf(gap(`notes: ${value}`))).toBe('yaml/tag');
  });

  it('row 12: refuses merge keys', () => {
    expect(ruleOf(gap('<<: { a: 1 }'))).toBe('yaml/merge');
    expect(ruleOf(`base: &base { a: 1 }\nx:\n  <<: *base\n`)).toBe('yaml/merge');
    expect(ruleOf(gap('"<<": { a: 1 }'))).toBe('schema/unknown-key');
  });

  it.each([
    ['the same key', 'a: 1\na: 2\n'],
    ['an escaped key', 'a: 1\n"\\u0061": 2\n'],
    ['composed and decomposed accents', 'é: 1\ne\u0301: 2\n'],
    ['a number and its text', '1: a\n"1": b\n'],
    ['keys in brackets', 'x: { a: 1, a: 2 }\n'],
  ])('row 13: refuses %s as a duplicate', (_name, text) => {
    const finding = onlyFinding({ [path]: text });
    expect(finding.rule).toBe('yaml/duplicate-key');
    expect(finding.related).toHaveLength(1);
  });

  it.each([
    ['two documents', `${gap()}---\n${gap()}`],
    ['an empty file', ''],
    ['comments alone', '# nothing\n\n  # here\n'],
    ['a list', '- a\n- b\n'],
    ['a scalar', 'just text\n'],
    ['null', '~\n'],
    ['a document end and more', `${gap()}...\n---\na: 1\n`],
  ])('row 14: refuses %s', (_name, text) => {
    expect(ruleOf(text)).toBe('yaml/shape');
  });

  it.each([
    ['invalid UTF-8', Buffer.concat([Buffer.from('title: '), Buffer.from([0xc3, 0x28, 0x0a])])],
    ['a cut character', Buffer.from([0x61, 0x3a, 0x20, 0xe2, 0x82])],
    ['an encoded surrogate', Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80, 0x0a])],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${gap()}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(gap(), 'utf16le')],
    ['a zero', gap('notes: a\0b')],
    ['a byte order mark inside', gap('notes: a\uFEFFb')],
    ['a lone surrogate', gap('notes: "\\ud800"')],
  ])('row 15: refuses %s', (_name, content) => {
    expect(ruleOf(content)).toBe('text/encoding');
  });

  it('row 15: accepts a byte order mark at the start, and places what follows it', () => {
    expect(findingsOf(path, `\uFEFF${gap()}`)).toEqual([]);
    expect(findingsOf(path, `\uFEFFtitel: x\n${gap()}`)).toEqual([`${path}:1:1-6 schema/unknown-key`]);
  });

  it('row 15: names the line of the first invalid byte', () => {
    const bytes = Buffer.concat([Buffer.from('title: é\nnotes: é'), Buffer.from([0xff, 0x0a])]);
    expect(findingsOf(path, bytes)).toEqual([`${path}:2:9-10 text/encoding`]);
  });

  it.each([
    ['a screen that is cleared', '"\\e[2J\\e[1;1HAll valid"', 'text/control', '\\u001b'],
    ['a link of the terminal', '"\\e]8;;http://evil\\e\\\\x"', 'text/control', '\\u001b'],
    ['the clipboard', '"\\e]52;c;aGk=\\a"', 'text/control', '\\u001b'],
    ['a line written over', '"bad\\rgood"', 'text/control', '\\u000d'],
    ['a C1 sequence', '"\\x9b31m"', 'text/control', '\\u009b'],
    ['a raw escape', '\u001b[2Jx', 'text/control', '\\u001b'],
    ['an override', '"a\\u202eb"', 'text/bidi', '\\u202e'],
    ['a raw isolate', 'a\u2066b', 'text/bidi', '\\u2066'],
  ])('row 16: refuses %s, and shows it escaped', (_name, value, rule, escaped) => {
    const finding = onlyFinding({ [path]: gap(`notes: ${value}`) });
    expect(finding.rule).toBe(rule);
    expect(finding.start.line).toBe(5);
    expect(finding.message).toContain(escaped);
    expect(anyControl.test(JSON.stringify([finding.message, finding.help, finding.suggestions]))).toBe(false);
  });

  it.each(['"\\e[2J": 1', '"a\\rb": 1', '"\\u202e": 1'])(
    'row 17: no control character of the key %s reaches a message',
    (line) => {
      const { findings } = parse({ [path]: gap(line) });
      expect(findings.length).toBeGreaterThan(0);
      for (const { message, help, label = '' } of findings) expect(anyControl.test(message + help + label)).toBe(false);
    },
  );

  it.each(['gaps/\u001b[2J.yaml', 'gaps/a\rb.yaml', 'gaps/\u202eGAP-1.yaml', 'g\u001baps/GAP-1.yaml', '\u001b.yaml'])(
    'row 17: no control character of a file name reaches a message',
    (name) => {
      const { findings } = parse({ [name]: gap() });
      expect(findings.length).toBeGreaterThan(0);
      for (const { message, help } of findings) expect(anyControl.test(message + help)).toBe(false);
    },
  );

  it.each([
    'gaps/::error file=x::pwn.yaml',
    'gaps/a\n::stop-commands::t.yaml',
    'gaps/АСТ-0001.yaml',
    'gaps/GAP-\u200d1.yaml',
    'gaps/1e3.yaml',
  ])('row 18: refuses the file name %j, and its message begins with no command', (name) => {
    const finding = onlyFinding({ [name]: gap() });
    expect(finding.rule).toBe('path/name');
    expect(finding.message).not.toMatch(/^\s*::|\n/);
  });

  it('row 19: a text that holds commands of a runner stays one value of one line in messages', () => {
    const { findings } = parse({
      [path]: gap('severity_level: "x\\n::stop-commands::t"', '"x\\n::error::": 1', 'visibility: "a\\n##[add-mask]x"'),
    });
    expect(findings.length).toBe(3);
    for (const { message, help } of findings) expect(`${message}${help}`).not.toContain('\n');
  });

  it('row 21: never reads what a link leads to', () => {
    const { findings, unread, sourceOf } = parse({
      'actions/p.yaml': { type: 'symlink' },
      'actions/loop': { type: 'symlink' },
      'documents/l': { type: 'symlink' },
    });
    expect(findings.map(({ path: at, rule }) => `${at} ${rule}`)).toEqual([
      'actions/loop path/symlink',
      'actions/p.yaml path/symlink',
    ]);
    expect(unread).toEqual(['actions/loop', 'actions/p.yaml']);
    expect(sourceOf('actions/p.yaml')).toBeUndefined();
  });

  it.each([
    '../../.git/config',
    '/etc/passwd',
    'C:\\x',
    'C:/x',
    '\\\\srv\\x',
    '..%2fx',
    'a/../b',
    './a',
    '.git/config',
    'a//b',
    '~/x',
  ])('row 22: refuses the path %s', (outside) => {
    expect(ruleOf(gap('evidence:', '  - title: x', `    path: '${outside}'`))).toBe('path/outside');
  });

  it.each([
    ['gaps/GAP-1.yaml', 'gaps/gap-1.yaml'],
    ['bodies/con.yaml', undefined],
    ['bodies/LPT1.yaml', undefined],
    ['bodies/a..yaml', undefined],
    ['bodies/a .yaml', undefined],
  ])('row 24: refuses %s (%s)', (first, second) => {
    const text = first.startsWith('gaps') ? gap() : 'name: X\nlevel: national\ntype: council\n';
    const finding = onlyFinding({ [first]: text, ...(second === undefined ? {} : { [second]: text }) });
    expect(finding.rule).toBe('path/portability');
    expect(finding.path).toBe(second ?? first);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd'])(
    'row 27: refuses the link %s',
    (url) => {
      expect(ruleOf(gap('evidence:', '  - title: x', `    url: '${url}'`))).toBe('url/scheme');
    },
  );

  it.each(['//evil.example', 'https://user@evil.example', 'https://a b', 'https://', 'https://a"b'])(
    'row 27: refuses the link %s by its form',
    (url) => {
      expect(ruleOf(gap('evidence:', '  - title: x', `    url: '${url}'`))).toBe('schema/format');
    },
  );

  it.each(['{ toHTML: "<b>" }', '{ call: x }', '{ type: Program, body: [] }'])(
    'row 30: refuses %s where text is expected',
    (value) => {
      const { findings } = parse({ [path]: gap(`tags: [${value}]`) });
      expect(findings.map(({ rule }) => rule)).toEqual(['schema/type']);
      const text = parse({ [path]: gap().replace('No hotline', value) });
      expect(text.dataset.find('GAP-001')).toBeUndefined();
      expect(new Set(text.findings.map(({ rule }) => rule)).size).toBeGreaterThan(0);
    },
  );

  it('row 41: a misspelt audience is an error, and the record is seen by nobody', () => {
    const { findings, dataset } = parse({ [path]: gap('visibility: pubic') });
    expect(findings.map(shown)).toEqual([`${path}:5:13-18 schema/value`]);
    expect(findings[0]?.suggestions).toEqual(['public']);
    expect(dataset.find('GAP-001')).toBeUndefined();
  });

  it.each([
    '2026-02-30',
    '2026-2-3',
    '0000-01-01',
    '9999-12-31',
    '20260-01-01',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-Q5',
    '2026-H3',
    'FY26',
    '1899',
    'by fall',
  ])('row 44: refuses %s as a deadline, and as a day, at its place', (day) => {
    const finding = onlyFinding({ 'actions/ACT-001.yaml': action(`due: "${day}"`) });
    expect(shown(finding)).toBe(`actions/ACT-001.yaml:3:6-${day.length + 8} schema/format`);
    expect(findingsOf('actions/ACT-001.yaml', action(`start: "${day}"`))).toEqual([
      `actions/ACT-001.yaml:3:8-${day.length + 10} schema/format`,
    ]);
    expect(`${finding.message}${finding.help}`).not.toMatch(/NaN|Invalid|undefined/);
  });

  it('row 44: suggests the day that was meant', () => {
    expect(onlyFinding({ 'actions/ACT-001.yaml': action('start: 2026-2-3') }).suggestions).toEqual(['2026-02-03']);
    expect(onlyFinding({ 'actions/ACT-001.yaml': action('start: 2026-02-30') }).help).toContain('2026-02-28');
  });

  const indicator = (value: string): string =>
    `title: X\nlevel: output\nunit: reports\ndirection: up\nbaseline:\n  value: ${value}\n`;
  it.each(['.nan', '.inf', '-.Inf', '-0', '1e400', '12345678901234567890', '0x1F', '0o17', '007', '1e-400'])(
    'row 45: refuses %s as a number',
    (value) => {
      expect(findingsOf('indicators/IND-001.yaml', indicator(value))).toEqual([
        `indicators/IND-001.yaml:6:10-${10 + value.length} yaml/number`,
      ]);
    },
  );

  it('row 45: refuses a number in quotes, and one beyond its bounds', () => {
    expect(onlyFinding({ 'indicators/IND-001.yaml': indicator('"50"') })).toMatchObject({
      rule: 'schema/type',
      suggestions: ['50'],
    });
    expect(onlyFinding({ 'priorities/PRI-001.yaml': 'title: X\nrank: 101\n' }).rule).toBe('schema/range');
    for (const value of ['50', '-3', '0', '1.5', '1e3', '123456789012345']) {
      expect(findingsOf('indicators/IND-001.yaml', indicator(value))).toEqual([]);
    }
  });
});
