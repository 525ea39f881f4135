import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { htmlDialect } from '../../src/render/html-dialect.js';
import { markdownDialect } from '../../src/render/markdown-dialect.js';
import { proseBlocks } from '../../src/render/prose.js';
import { printTemplate } from '../../src/render/templates.js';
import { registerOf, reportOf, printed } from '../support/report-register.js';

const reader = new MarkdownIt('default', { html: true, linkify: true });

/** Everything in a page that is an element, by its start tag. */
const tags = (page: string): string[] => page.match(/<[a-z][^>]*>/giu) ?? [];

/** A tag without the values of its attributes, which may quote what people wrote. */
const withoutValues = (tag: string): string => tag.replace(/="[^"]*"/gu, '=""');

/** What is printed; nothing where printing is refused. */
function shownBy(print: () => string): string {
  try {
    return print();
  } catch {
    return '';
  }
}

describe('hostile text in reports', () => {
  const markup = `<script>x()</script>"><svg onload=x()><style>*{}</style>{{constructor}}{{{x}}}\${x}<!-- ]]> </title>`;

  it('row 25: markup, templates and comments in any text are shown as text', () => {
    const page = printed(reportOf(registerOf(markup)), 'html');
    // As long as the other, so that labels of charts break into as many lines.
    const empty = printed(reportOf(registerOf(markup.replaceAll(/[^a-z ]/gu, 'x'))), 'html');
    expect(tags(page).map((tag) => tag.replace(/\s[^]*/u, ''))).toEqual(
      tags(empty).map((tag) => tag.replace(/\s[^]*/u, '')),
    );
    expect(tags(page).some((tag) => /\son\w+=/iu.test(withoutValues(tag)) || /javascript:/iu.test(tag))).toBe(false);
    // The page has one script, its own.
    expect(tags(page).filter((tag) => /^<script/iu.test(tag))).toEqual(['<script>']);
    expect(page).toContain('{{constructor}}');
  });

  it('row 25: in Markdown neither HTML nor anything else but what a harmless text gives', () => {
    const types = (text: string): string[] => {
      const tokens = reader.parse(printed(reportOf(registerOf(text)), 'md'), {});
      return tokens
        .flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)])
        .filter((type) => !type.startsWith('text'));
    };
    expect(types(markup)).toEqual(types('harmless'));
    expect(types(markup)).not.toContain('html_inline');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.example)',
    '![](https://tracker.example/p.png)',
    '<img src=x onerror=x()>',
    '<https://evil.example>',
    'https://evil.example',
  ])('row 26: %s in a narrative gives neither a link nor an image', (text) => {
    const page = printed(reportOf(registerOf(text)), 'html');
    const links = tags(page).filter((tag) => /\shref\b/u.test(tag));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((tag) => !/\shref="?#/u.test(tag))).toEqual([]);
    expect(tags(page).filter((tag) => /<img|\ssrc=/u.test(withoutValues(tag)))).toEqual([]);
    const tokens = reader.parse(printed(reportOf(registerOf(text)), 'md'), {}).flatMap((token) => token.children ?? []);
    const outside = tokens.filter(
      (token) => token.type === 'link_open' && !String(token.attrGet('href')).startsWith('#'),
    );
    expect(outside).toEqual([]);
    expect(tokens.some(({ type }) => type === 'image')).toBe(false);
  });

  it.each([
    ['groups of back-ticks', Array.from({ length: 2000 }, (_, index) => '`'.repeat(index % 60)).join(' a ')],
    ['a list of 1,000 levels', Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}- x`).join('\n')],
    ['5,000 quotations', '>'.repeat(5000)],
    ['20,000 brackets', '['.repeat(20_000)],
    ['20,000 stars', '*a_'.repeat(7000)],
  ])('row 28: %s are read within a second', (_name, text) => {
    const begin = performance.now();
    proseBlocks(text, htmlDialect);
    proseBlocks(text, markdownDialect);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('row 31: a language, report or template by another name is refused', () => {
    const register = registerOf('text');
    for (const language of ['../../x', 'constructor', '__proto__', 'de']) {
      expect(() => reportOf(register, { language })).toThrow(/has no language/u);
    }
    const templates = new Map([...readReportFiles().templates, ['page.html', '{{> (lookup . "name")}}']]);
    expect(() => printTemplate(templates, 'html', { name: '../../x' })).toThrow();
  });

  it('row 32: a template reads no prototype and no helper that data brings', () => {
    const templates = (source: string): Map<string, string> =>
      new Map([...readReportFiles().templates, ['page.html', source]]);
    for (const source of ['{{constructor}}', '{{a.constructor.name}}', '{{__proto__}}', '{{toString}}', '{{absent}}']) {
      expect(shownBy(() => printTemplate(templates(source), 'html', { a: {} }))).toBe('');
    }
    const data = { if: 'x', each: 'y', helperMissing: () => 'z', shown: true };
    expect(printTemplate(templates('{{#if shown}}yes{{/if}}'), 'html', data)).toBe('yes');
  });

  it('row 40: text that runs from right to left is set apart', () => {
    const arabic = 'حماية الأطفال';
    expect(printed(reportOf(registerOf(arabic)), 'html')).toContain(`<bdi>${arabic}</bdi>`);
    expect(printed(reportOf(registerOf(arabic)), 'md')).toContain(`\u2068${arabic}\u2069`);
  });

  it('row 43: a count of two people is withheld from the public, and so is the change that would give it away', () => {
    const indicator = /<tr[^>]*>(?:(?!<tr|<\/t)[^])*IND-001(?:(?!<tr|<\/t)[^])*/u;
    const page = indicator.exec(printed(reportOf(registerOf('text'), { audience: 'public' }), 'html'))?.[0] ?? '';
    expect(page.match(/withheld \(small number of people\)/gu)).toHaveLength(3);
    expect(page).not.toContain('−5');
    expect(indicator.exec(printed(reportOf(registerOf('text')), 'html'))?.[0]).toContain('−5');
  });

  it('row 46: a register of nothing gives no NaN, no infinity and no 100 %', () => {
    const bare = registerOf('text', {});
    const page = printed(reportOf(bare, { asOf: '2025-03-31' }), 'md');
    expect(page).not.toMatch(/NaN|Infinity|undefined|null/u);
  });
});
