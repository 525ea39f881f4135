import { describe, expect, it } from 'vitest';
import { htmlDialect } from '../../src/render/html-dialect.js';
import { markdownDialect } from '../../src/render/markdown-dialect.js';
import { proseBlocks } from '../../src/render/prose.js';

const html = (markdown: string): string => proseBlocks(markdown, htmlDialect).join('');
const markdown = (source: string): string => proseBlocks(source, markdownDialect).join('');

describe('narratives', () => {
  it('keeps paragraphs, lists, emphasis and links, the address beside the words', () => {
    expect(html('One *two* **three**.\n\n- a\n- b [c](https://example.org)')).toBe(
      '<p>One <em>two</em> <strong>three</strong>.</p><ul><li><p>a</p></li><li><p>b c (' +
        '<a href="https://example.org" rel="noreferrer">https://example.org</a>)</p></li></ul>',
    );
  });

  it('writes the same as Markdown', () => {
    expect(markdown('One *two*.\n\n1. a\n2. b\n   - c\n')).toBe('One *two*.\n\n1. a\n2. b\n\n   - c\n\n');
  });

  it('makes a line of weight of a heading, and goes on after it', () => {
    expect(html('# Title\n\nText')).toBe('<p><strong>Title</strong></p><p>Text</p>');
  });

  it('reads quotations through, and leaves rules out', () => {
    expect(html('> said\n\n---\n\nend')).toBe('<p>said</p><p>end</p>');
  });
});
