import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/render/escape.js';
import { tightHtml } from '../../src/render/tight-html.js';
import { tagsOf } from '../support/site.js';

describe('a page with no more quotes than it needs', () => {
  it('keeps them where a value could be read otherwise', () => {
    expect(tightHtml('<a class="skip" href="#report">go</a>')).toBe('<a class=skip href=#report>go</a>');
    expect(tightHtml('<p class="a b" title="" lang="fr">')).toBe('<p class="a b" title="" lang=fr>');
    expect(tightHtml('<use x="1" href="#mark"/><use href="#a" />')).toBe('<use x=1 href="#mark"/><use href=#a />');
    expect(tightHtml('<a href="https://example.org/" rel="x">')).toBe('<a href="https://example.org/" rel=x>');
    expect(tightHtml(`<p title='a="b"'>`)).toBe(`<p title='a="b"'>`);
  });

  it('leaves style, script and text as they are', () => {
    const page = '<style>a[href="#b"]{}</style><script>const a="<b class=\\"c\\">";</script>class="red"';
    expect(tightHtml(page)).toBe(page);
  });

  it('has the same elements with the same attributes, whatever stands in them', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a/', '#x', '>', '"', "'", '=', '`', '/', '&amp', 'a&b'),
    );
    const name = fc.constantFrom('id', 'class', 'href', 'lang', 'data-ranks', 'aria-label');
    const tag = fc.record({
      name: fc.constantFrom('p', 'td', 'svg', 'bdi'),
      attributes: fc.uniqueArray(fc.tuple(name, value), { selector: ([own]) => own, maxLength: 4 }),
      isClosed: fc.boolean(),
      text: value,
    });
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 6 }), (tags) => {
        const page = tags
          .map(({ name: own, attributes, isClosed, text }) => {
            const written = attributes.map(([key, content]) => ` ${key}="${escapeHtml(content)}"`).join('');
            return isClosed
              ? `<${own}${written}/>${escapeHtml(text)}`
              : `<${own}${written}>${escapeHtml(text)}</${own}>`;
          })
          .join('\n');
        const tight = tightHtml(page);
        expect(tagsOf(tight)).toEqual(tagsOf(page));
        expect(tight.replaceAll(/<[^>]*>/gu, '')).toBe(page.replaceAll(/<[^>]*>/gu, ''));
        expect(tightHtml(tight)).toBe(tight);
      }),
    );
  });
});
