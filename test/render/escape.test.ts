import { fc, test as law } from './laws.js';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown, isWebAddress } from '../../src/render/escape.js';

const reader = new MarkdownIt('default', { html: true, linkify: true, typographer: false });
const joiner = /\u2060/gu;

/** The plain text that a reader of Markdown sees, and what else than text it made of it. */
function read(markdown: string): { text: string; others: string[] } {
  const tokens = reader.parse(markdown, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  const plain = new Set(['text', 'text_special']);
  return {
    text: inline
      .map((token) => token.content)
      .join('')
      .replace(joiner, ''),
    others: [
      ...tokens
        .map(({ type }) => type)
        .filter((type) => !['paragraph_open', 'inline', 'paragraph_close'].includes(type)),
      ...inline.map(({ type }) => type).filter((type) => !plain.has(type)),
    ],
  };
}

describe('text in Markdown', () => {
  it.each([
    ['*emphasis* and _more_ and **most**'],
    ['[text](https://example.org)'],
    ['![image](https://example.org/x.png)'],
    ['<script>alert(1)</script>'],
    ['<https://example.org>'],
    ['https://example.org and www.example.org and a@example.org'],
    ['# heading'],
    ['1. one'],
    ['- item'],
    ['+ item'],
    ['> quotation'],
    ['---'],
    ['==='],
    ['| a | b |'],
    ['`code` and ``more``'],
    ['&lt;b&gt; &#106;avascript:'],
    ['a\\*b and C:\\new'],
    ['~~gone~~ $x^2$'],
    ['    four blanks'],
    ['[^1] and [x]: https://example.org'],
  ])('%s stays text', (text) => {
    const { text: seen, others } = read(escapeMarkdown(text.trim()));
    expect(others).toEqual([]);
    expect(seen).toBe(text.trim());
  });

  it('parts what a host would make a mention, an issue or a command of', () => {
    for (const text of ['@owner', 'see #123', 'GH-12', '!45', '$6', ':tada:', 'a@example.org', '~bug', '%7']) {
      expect(escapeMarkdown(text)).toContain('\u2060');
    }
    expect(escapeMarkdown('12 % of us, at 5 # or so')).not.toContain('\u2060');
  });

  law('whatever stands in a text, a reader sees that text and nothing else', [hostileText()], (text) => {
    const wanted = text.replace(/\s+/gu, ' ').trim();
    const { text: seen, others } = read(escapeMarkdown(wanted));
    expect(others).toEqual([]);
    expect(seen).toBe(wanted);
  });

  law('a cell of a table stays one cell', [hostileText()], (text) => {
    const table = `| a | b |\n| --- | --- |\n| ${escapeMarkdown(text)} | x |\n`;
    const cells = reader.parse(table, {}).filter(({ type }) => type === 'td_open');
    expect(cells).toHaveLength(2);
  });
});

describe('text in HTML', () => {
  law('no character of markup is left', [fc.string({ unit: 'grapheme', maxLength: 200 })], (text) => {
    expect(escapeHtml(text).replace(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toMatch(/[<>"'&]/u);
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '//evil',
    'https://a b',
    'https://a"b',
    'ftp://x',
  ])('%s becomes no link', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });

  it('those of the web do', () => {
    expect(isWebAddress('https://www.example.org/a?b=c#d')).toBe(true);
  });
});

/** Short texts made of what is syntax somewhere. */
function hostileText(): ReturnType<typeof fc.string> {
  const pieces = [
    ...Array.from('\\`*_{}[]()<>#+-.!|~&@:/=$%^"\' '),
    'a',
    'www.',
    'http',
    '://',
    '1',
    '&lt;',
    '&#35;',
    'x.org',
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((list) => list.join('').trim());
}
