import { describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { tightStyle } from '../../src/render/tight-style.js';

describe('a style sheet for a page', () => {
  it('has no more characters than it needs', () => {
    const style = `/* The page's own. */
body > p {
  margin: 0 auto -0.5em 0.25rem;
  color: #123456;
}
td {
  padding: 10.5px;
}`;
    expect(tightStyle(style)).toBe('body>p{margin:0 auto -.5em .25rem;color:#123456}td{padding:10.5px}');
  });

  it('leaves what is printed as it is', () => {
    const style = `p::before { content: 'a ; b: 0.5 /* no comment */'; } q::after { content: "it's \\"0.5\\"" }`;
    expect(tightStyle(style)).toBe(
      `p::before{content:'a ; b: 0.5 /* no comment */'}q::after{content:"it's \\"0.5\\""}`,
    );
  });

  it('stands on one line, and is the same when made tight again', () => {
    const style = tightStyle(readReportFiles().style);
    expect(style).not.toMatch(/\n|\/\*|;\}/u);
    expect(tightStyle(style)).toBe(style);
  });
});
