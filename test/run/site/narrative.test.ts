import { describe, expect, it } from 'vitest';
import { Unanswerable } from '../../../src/model/errors.js';
import { registerOf } from '../../support/report-register.js';
import { siteOf } from '../../support/site.js';
import type { SiteText } from '../../support/site.js';

const prose = `status: open
narrative:
  headline: 'Overdue: {{metric "progress/overdue"}} of ours.'
  off-track: The way back is **known**.
  no-section-of-any-report: A word besides.
`;

function site(period = prose, options: Parameters<typeof siteOf>[1] = {}): SiteText {
  const action = 'title: Later\nstatus: in-progress\nlead: ministry\nstart: 2026-01-01\ndue: 2026-11-30\n';
  return siteOf(registerOf('text', { 'periods/2026-Q3.yaml': period, 'actions/ACT-050.yaml': action }), {
    audience: 'members',
    languages: ['en'],
    ...options,
  });
}

/** The pages of a site that hold some words, without the records and their data. */
const pagesWith = (files: SiteText, words: RegExp): string[] =>
  [...files].filter(([path, text]) => /^en\/[a-z]+\.html$/u.test(path) && words.test(text)).map(([path]) => path);

/** The value of a figure on the home page. */
const overdueOn = (files: SiteText): string | undefined =>
  /href="method\.html#progress\/overdue">[^<]*<\/a><\/h3>\n<p class="value">([^<]*)</u.exec(
    files.get('en/index.html')!,
  )?.[1];

describe('what people wrote about the last period', () => {
  it('stands with what it is about, each once, and at the beginning where it is about nothing that is there', () => {
    const files = site();
    expect(pagesWith(files, /Overdue: /u)).toEqual(['en/index.html']);
    expect(pagesWith(files, /The way back is <strong>known<\/strong>/u)).toEqual(['en/actions.html']);
    expect(pagesWith(files, /A word besides/u)).toEqual(['en/index.html']);
    expect(files.get('en/index.html')).toContain('<strong>Q3\u00a02026 in words</strong>');
  });

  it('has figures, which are those of the last day of the period, also on a site of a later day', () => {
    const files = site();
    const value = overdueOn(files);
    expect(value).toBeDefined();
    expect(files.get('en/index.html')).toContain(`<p>Overdue: ${value!} of ours.</p>`);
    const later = site(prose, { asOf: '2026-12-15' });
    expect(overdueOn(later)).not.toBe(value);
    expect(later.get('en/index.html')).toContain(`<p>Overdue: ${value!} of ours.</p>`);
  });

  it('stands whole on the page of the period', () => {
    const page = site().get('en/records/2026-Q3.html')!;
    expect(page).toMatch(
      /<h3 id="narrative-headline">Headline figures .*\n<div class="prose"[^>]*><p>Overdue: \d+ of ours\.<\/p>/u,
    );
    expect(page).not.toContain('{{');
  });

  it('is refused where it says what is not so', () => {
    const wrong = prose.replace('"progress/overdue"', '"progress/overdue" is 77');
    expect(() => site(wrong)).toThrow(Unanswerable);
    // Nobody's business where the audience may not read it.
    expect(() => site(wrong, { audience: 'public' })).not.toThrow();
  });

  it('is for members: the public reads no word of it', () => {
    const files = site(prose, { audience: 'public' });
    expect([...files].filter(([, text]) => /Overdue: |way back|A word besides| in words/u.test(text))).toEqual([]);
  });
});

describe('a style sheet of the country', () => {
  it('holds on the site as in reports, over what it leaves out', () => {
    const own = ':root { --link: #7a0019; }\n';
    const files = siteOf(registerOf('text', { 'templates/report/report.css': own }), { languages: ['en'] });
    const style = files.get('assets/site.css')!;
    expect(style.lastIndexOf('--link:#7a0019')).toBeGreaterThan(style.indexOf('--link:#0b4f8a'));
    expect(style).toContain('.wrap{');
  });

  it('is refused where it has a mistake, and so is a language', () => {
    for (const [path, text] of [
      ['templates/report/report.css', '@import "https://example.org/x.css";\n'],
      ['templates/languages/en.yaml', 'language: xx\n'],
    ] as const) {
      expect(() => siteOf(registerOf('text', { [path]: text }), { languages: ['en'] }), path).toThrow(Unanswerable);
    }
  });
});
