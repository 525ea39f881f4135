/* What GitHub and GitLab make of a report in Markdown: neither may mention anybody, refer to anything or lead astray. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/render/escape.js';
import { readReportFiles } from '../../src/io/report-files.js';
import { reports } from '../../src/reports/registry.generated.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { exampleIn } from '../support/example.js';
import { printed, registerOf, reportOf } from '../support/report-register.js';

const reader = new MarkdownIt('default', { html: true, linkify: false });

/** The texts of a page that hosts look through: those that stand neither in links nor in code. */
function textsIn(markdown: string): string[] {
  return reader.parse(markdown, {}).flatMap(({ children }) => {
    const texts = [''];
    let depth = 0;
    for (const { type, content } of children ?? []) {
      if (type === 'link_open') depth += 1;
      else if (type === 'link_close') depth -= 1;
      const isText = depth === 0 && (type === 'text' || type === 'text_special');
      if (isText) texts.push((texts.pop() ?? '') + content);
      else texts.push('');
    }
    return texts;
  });
}

/** What the hosts look for in the finished page, after their documentation. */
const references: Readonly<Record<string, RegExp>> = {
  'a person or group': /(?<![\w/])@["\p{L}\p{N}_.]/u,
  'an address of mail': /[\w.+-]+@[\w-]+\.\w/u,
  'an issue by number': /#\d/u,
  'an issue of GitHub': /\bGH-\d/u,
  'a merge request': /!\d/u,
  'an epic': /&\d/u,
  'a snippet': /\$\d/u,
  'a label': /~["\p{L}\p{N}_]/u,
  'a milestone': /%["\p{L}\p{N}_]/u,
  'an iteration': /\*iteration:/u,
  'a thing in brackets': /\[[a-z_]+:[^\]]+\]/u,
  'a page of a wiki': /\[\[.*\]\]/u,
  'a table of contents': /\[TOC\]|\[\[_TOC_\]\]/iu,
  'a difference': /[{[][-+].*[-+][}\]]/u,
  'an emoji': /:[a-z0-9_+-]+:/iu,
};

const commit = /(?<![\p{L}\p{N}])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}(?![\p{L}\p{N}])/iu;

/** One of each, as somebody might write it. */
const payloads = [
  '@minister @org/team @_x @.y @"a b"',
  'a.person@example.org',
  '#12 org/repo#12 user#3 ^alert#9 PRJ#1+',
  'GH-12 gh-7',
  '!12 group/project!12 &12 group&9 $12',
  '~bug ~"two words" ~12 ~scoped::x ~_y',
  '%v1 %"two words" %3 %_z',
  '*iteration:12 [vulnerability:123] [feature_flag:4] [contact:a@b.org] [issue:1] [[Home]] [TOC] [[_TOC_]]',
  '{+ added +} {- gone -} [+ added +] [- gone -]',
  ':tada: :+1: a:b:c',
  '/close',
  '/assign @minister',
  'https://github.com/org/repo/issues/1 www.example.org http://x.org',
  '[^1] [^1]: text <b>x</b> <!-- x --> <details>',
  '9ba12248 and 1cb81c146075cd66 and 4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '> [!NOTE] > quote',
  '- [x] done',
];

/** What hosts would make of texts: which sort of reference, with the text. */
const found = (texts: readonly string[]): string[] =>
  Object.entries(references).flatMap(([what, pattern]) =>
    texts.filter((text) => pattern.test(text)).map((text) => `${what}: ${pattern.exec(text)?.[0] ?? ''} in ${text}`),
  );

describe('text of people in a report in Markdown', () => {
  it('would refer to things if it were not kept from it, or these tests would prove nothing', () => {
    const sorts = found(payloads).map((line) => line.slice(0, line.indexOf(':')));
    expect(new Set(sorts)).toEqual(new Set(Object.keys(references)));
    expect(payloads.some((text) => commit.test(text))).toBe(true);
  });

  it.each(payloads)('refers to nothing and nobody: %s', (payload) => {
    const register = registerOf(payload);
    for (const { name, scope } of reports) {
      const organisation = register.parsed.dataset.get('organisation', 'ministry');
      if (scope === 'meeting' || organisation === undefined) continue;
      const view = reportOf(register, { report: name, ...(scope === 'member' ? { subject: { organisation } } : {}) });
      const markdown = printed(view, 'md');
      expect(found(textsIn(markdown)), name).toEqual([]);
      // GitLab carries out what begins a line with a slash, before it reads any Markdown.
      expect(markdown, name).not.toMatch(/^\/[a-z]/mu);
      const types = reader
        .parse(markdown, {})
        .flatMap(({ type, children }) => [type, ...(children ?? []).map((one) => one.type)]);
      expect(
        types.filter((type) => /html|image|code|fence/u.test(type)),
        name,
      ).toEqual([]);
    }
  });

  it('leads to no commit', () => {
    const view = reportOf(registerOf('see 9ba12248 and 4b825dc642cb6eb9a060e54bf8d69288fbee4904'), {
      audience: 'public',
    });
    const body = textsIn(printed(view, 'md')).filter((text) => text.includes('see '));
    expect(body.length).toBeGreaterThan(3);
    expect(body.filter((text) => commit.test(text))).toEqual([]);
  });

  it('keeps what only looks like a reference as it is', () => {
    for (const text of ['12 % of us', 'R&D, 5 # 6', '7 !', 'at 10:30', 'C# and F#', '1234567', 'facade', 'a/b/c']) {
      expect(escapeMarkdown(text)).not.toContain('\u2060');
    }
  });
});

/** The place that GitHub gives to a heading: every blank becomes a hyphen. */
const gitHubPlace = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');

/** The place that GitLab gives to a heading: runs of hyphens become one. */
const gitLabPlace = (heading: string): string => gitHubPlace(heading).replace(/-{2,}/gu, '-');

describe('links within a report in Markdown', () => {
  const languages = ['en', 'fr', 'es', 'ar'] as const;
  const example = exampleIn(languages);
  const files = readReportFiles();

  it.each(languages)('lead to a heading on GitHub and on GitLab, in %s', (language) => {
    for (const { name, scope } of reports) {
      const subject =
        scope === 'member' ? { member: 'national-police' } : scope === 'meeting' ? { meeting: 'MTG-008' } : {};
      const options = { report: name, period: '2026-Q3', audience: 'members' as const, language, ...subject };
      const text = textDocumentsOf(example, options, ['md'], files)[0]!.text;
      const headings = reader
        .parse(text, {})
        .flatMap((token, index, all) => (token.type === 'heading_open' ? [all[index + 1]?.children ?? []] : []))
        .map((children) => children.map(({ content }) => content).join(''));
      const links = Array.from(text.matchAll(/\]\(#([^)]*)\)/gu), ([, place = '']) => decodeURIComponent(place));
      for (const placeOf of [gitHubPlace, gitLabPlace]) {
        const places = new Set(headings.map(placeOf));
        expect(
          links.filter((link) => !places.has(link)),
          `${name} ${placeOf.name}`,
        ).toEqual([]);
      }
      // A footnote that is named is there once, and the other way round.
      const named = new Set(Array.from(text.matchAll(/\[\^([a-z-]+)\](?!:)/gu), ([, note]) => note));
      const noted = Array.from(text.matchAll(/^\[\^([a-z-]+)\]:/gmu), ([, note]) => note);
      expect([...noted].sort(), name).toEqual([...named].sort());
    }
  });
});
