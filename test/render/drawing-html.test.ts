import { describe, expect, it } from 'vitest';
import { drawingHtml } from '../../src/render/drawing-html.js';
import type { Drawing } from '../../src/model/drawing.js';

const drawing: Drawing = {
  height: 40,
  shapes: [
    { type: 'box', from: 0, to: 25, top: 10, height: 20, look: 'red' },
    { type: 'text', at: 12.5, base: 24, anchor: 'middle', look: 'inside', text: '<b>"7"</b>' },
    { type: 'path', path: 'M0,0L75.5,40', look: 'plan' },
    { type: 'path', path: 'M10,0C20,5.25,30,-5,40,0', look: 'actual' },
  ],
};

describe('a drawing as HTML', () => {
  it('has its words for those who cannot see it, and no style but classes', () => {
    expect(drawingHtml(drawing, 'A "7"', 'ltr')).toBe(
      '<svg class="drawing" role="img" aria-label="A &quot;7&quot;" width="100%" height="40">' +
        '<rect class="red" y="10" width="25%" height="20"/>' +
        '<text class="inside middle" x="12.5%" y="24">&lt;b&gt;&quot;7&quot;&lt;/b&gt;</text>' +
        '<svg viewBox="0 0 100 40" preserveAspectRatio="none"><path class="plan" d="M0,0L75.5,40"/>' +
        '<path class="actual" d="M10,0C20,5.25,30,-5,40,0"/></svg>' +
        '</svg>',
    );
  });

  it('begins at the right in a page that reads from there', () => {
    const text = drawingHtml(drawing, 'x', 'rtl');
    expect(text).toContain('<rect class="red" x="75%" y="10" width="25%"');
    expect(text).toContain('x="87.5%"');
    expect(text).toContain('d="M100,0L24.5,40"');
    expect(text).toContain('d="M90,0C80,5.25,70,-5,60,0"');
  });
});
