import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { findingsGithub } from '../../src/render/findings-github.js';
import type { GithubOptions } from '../../src/render/findings-github.js';
import { githubSummary } from '../../src/render/github-summary.js';
import type { GithubSummaryOptions } from '../../src/render/github-summary.js';
import { closing, commandIn, dangling, hostileFindings, hostileText, linesOf, story, unsafe } from './_findings.js';
import { fc, test } from './laws.js';

function written(findings: readonly Finding[], options: Partial<GithubOptions> = {}): string {
  return findingsGithub(findings, { top: '', closing, hasSummary: true, ...options });
}

function summary(findings: readonly Finding[], options: Partial<GithubSummaryOptions> = {}): string {
  return githubSummary(findings, { top: '', closing, maximumBytes: 1024 * 1024, ...options });
}

/** What the runner makes of a line, by its own source: the parts of a command, decoded. */
function understood(line: string): { command: string; properties: Map<string, string>; message: string } | undefined {
  const match = /^::(?<command>[^ :]+)(?: (?<properties>.*?))?::(?<message>.*)$/su.exec(line.trimStart());
  if (match?.groups === undefined) return undefined;
  const unescape = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const pairs = (match.groups['properties'] ?? '').split(',').map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    const value = unescape(pair.slice(equals + 1))
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
    return [pair.slice(0, equals), value];
  });
  return {
    command: match.groups['command'] ?? '',
    properties: new Map(pairs),
    message: unescape(match.groups['message'] ?? '').replaceAll('%25', '%'),
  };
}

it('is as it was read', async () => {
  await expect(written(story)).toMatchFileSnapshot('golden/findings.github.txt');
  await expect(summary(story)).toMatchFileSnapshot('golden/findings.github-summary.md');
});

describe('an annotation', () => {
  it('is a command of the runner with place, rule, words and help', () => {
    expect(understood(linesOf(written([dangling], { top: 'my, register/' }))[0]!)).toEqual({
      command: 'error',
      properties: new Map([
        ['file', 'my, register/actions/ACT-014.yaml'],
        ['line', '7'],
        ['endLine', '7'],
        ['col', '7'],
        ['endColumn', '17'],
        ['title', 'reference/unknown'],
      ]),
      message: `${dangling.message}\n${dangling.help}`,
    });
  });
  it('has no columns where it goes on in another line', () => {
    const [line] = linesOf(written([{ ...dangling, end: { line: 9, column: 2 } }]));
    expect(line).toMatch(/^::error file=actions\/ACT-014\.yaml,line=7,endLine=9,title=/);
  });
  it('decodes nothing that a record holds', () => {
    const [line] = linesOf(written([{ ...dangling, message: 'a%0A::error::b, c:d' }]));
    expect(line).toContain('::a%250A::error::b, c:d%0A');
  });
});

describe('many findings', () => {
  const many = [
    ...Array.from({ length: 15 }, (): Finding => ({ ...dangling, severity: 'warning' })),
    ...Array.from({ length: 12 }, (): Finding => dangling),
    { ...dangling, severity: 'info' } satisfies Finding,
    { ...dangling, waivedBy: 'WVR-001' } satisfies Finding,
  ];
  const lines = linesOf(written(many));
  it('give ten errors, then ten warnings', () => {
    expect(lines.slice(0, 20).map((line) => understood(line)?.command)).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
    ]);
  });
  it('and say how many are without one', () => {
    expect(lines.slice(20)).toEqual([
      '2 more errors, 5 more warnings and 1 info without an annotation: the summary of this step lists them.',
      closing,
      '',
    ]);
    expect(written(many, { hasSummary: false })).toContain(' without an annotation: --format json holds all.\n');
  });
});

const ours = /^::(?:error|warning) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^,:]*::/u;

test(
  'no line is a command but ours, whatever stands in a register (rows 16 to 19)',
  [hostileFindings, hostileText],
  (findings, words) => {
    const lines = linesOf(written(findings, { closing: words }));
    const live = findings.filter(({ waivedBy, severity }) => waivedBy === null && severity !== 'info');
    const commands = lines.filter((line) => commandIn(line) !== undefined);
    expect(commands).toHaveLength(live.length);
    for (const line of lines) expect(line).not.toMatch(unsafe);
    for (const line of commands) {
      expect(line).toMatch(ours);
      expect(line).not.toMatch(/##(?:\[|vso\[)/u);
      const command = understood(line);
      expect([...(command?.properties.keys() ?? [])].filter((name) => !['col', 'endColumn'].includes(name))).toEqual([
        'file',
        'line',
        'endLine',
        'title',
      ]);
      expect(linesOf(command?.message ?? '').length).toBeLessThanOrEqual(2);
    }
  },
);

/** Everything that a reader of Markdown makes of a text. */
const reader = new MarkdownIt({ html: true, linkify: true });

function tokensOf(markdown: string): { type: string; content: string }[] {
  return reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

describe('the summary of a step', () => {
  test(
    'is a table with a row for each finding, and no link, image or element of theirs',
    [hostileFindings],
    (findings) => {
      const markdown = summary(findings);
      expect(markdown).not.toMatch(/[^\n\P{Cc}]/u);
      const tokens = tokensOf(markdown);
      const types = new Set(tokens.map(({ type }) => type));
      for (const type of ['link_open', 'image', 'html_block', 'fence', 'code_block']) expect(types).not.toContain(type);
      expect(tokens.filter(({ type }) => type === 'html_inline').every(({ content }) => content === '<br>')).toBe(true);
      const parts = new Set(findings.map(({ waivedBy, severity }) => (waivedBy === null ? severity : 'waived'))).size;
      expect(tokens.filter(({ type }) => type === 'tr_open')).toHaveLength(parts + findings.length);
      expect(tokens.filter(({ type }) => type === 'td_open')).toHaveLength(3 * findings.length);
    },
  );

  test(
    'never grows beyond its room, and counts what it leaves out',
    [hostileFindings, fc.integer({ min: 0, max: 3000 })],
    (findings, maximumBytes) => {
      const markdown = summary(findings, { maximumBytes });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maximumBytes);
      if (markdown === '') return;
      const rows = tokensOf(markdown).filter(({ type }) => type === 'td_open').length / 3;
      const rest = Number(/… and (\d+) more findings? (?:is|are) left out/u.exec(markdown)?.[1] ?? 0);
      expect(rows + rest).toBe(findings.length);
    },
  );

  it('holds a mebibyte of a hundred thousand findings', () => {
    const markdown = summary(Array.from({ length: 100_000 }, () => dangling));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(1000 * 1024);
    expect(markdown).toMatch(/\*\*… and \d+ more findings are left out/);
  });
});
