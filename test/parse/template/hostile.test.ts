import { describe, expect, it } from 'vitest';
import { templateProblems } from '../../../src/parse/template/own.js';

describe('a template that', () => {
  it.each([
    ['{{#with constructor}}{{/with}}', 'template/syntax'],
    ['{{lookup this "constructor"}}', 'template/syntax'],
    ['{{constructor.name}}', 'template/name'],
    ['{{__proto__}}', 'template/syntax'],
    ['{{> (lookup . "x")}}', 'template/syntax'],
    ['{{> ../../etc/passwd}}', 'template/name'],
    ['{{#*inline "x"}}{{/inline}}', 'template/syntax'],
    ['{{{{raw}}}} x {{{{/raw}}}}', 'template/unsafe'],
    ['{{{title}}}', 'template/unsafe'],
    ['{{&title}}', 'template/unsafe'],
    ['<scr{{!-- x --}}ipt>alert(1)</script>', 'template/unsafe'],
    ['<SCRIPT src="x"></SCRIPT>', 'template/unsafe'],
    ['<img src=x onerror=alert(1)>', 'template/unsafe'],
    ['<svg/onload=alert(1)>', 'template/unsafe'],
    ['<a href="java{{!-- x --}}script:alert(1)">x</a>', 'template/unsafe'],
    ['<a href="&#106;avascript:alert(1)">x</a>', 'template/unsafe'],
    ['<a href=javascript:alert(1)>x</a>', 'template/unsafe'],
    ["<a href='javascript:alert(1)'>x</a>", 'template/unsafe'],
    ['<{{caption}}>', 'template/unsafe'],
    ['<p {{caption}}="x">y</p>', 'template/unsafe'],
    ['<p title="{{caption}}">y</p>', 'template/unsafe'],
    ['<iframe src="https://example.org"></iframe>', 'template/unsafe'],
    ['<meta http-equiv="refresh" content="0;url=https://example.org">', 'template/unsafe'],
    ['<base href="https://example.org">', 'template/unsafe'],
    ['<form action="https://example.org"><input></form>', 'template/unsafe'],
    ['<style>p { color: red }</style>', 'template/unsafe'],
    ['<p style="color: red">x</p>', 'template/unsafe'],
    ['<svg><use href="https://example.org/x.svg#y"/></svg>', 'template/unsafe'],
    ['<svg><a xlink:href="data:text/html,x">y</a></svg>', 'template/unsafe'],
    ['<svg><foreignObject></foreignObject></svg>', 'template/unsafe'],
    ['<svg><animate attributeName="href"/></svg>', 'template/unsafe'],
    ['<!--[if IE]> {{caption}} <![endif]-->', 'template/unsafe'],
    ['<![CDATA[ <script> ]]>', 'template/unsafe'],
  ])('says %s is refused', (text, rule) => {
    expect(templateProblems('table.html.hbs', text).map((problem) => problem.rule)).toContain(rule);
  });

  it('is empty is refused: what it prints would be missing', () => {
    expect(templateProblems('table.md.hbs', ' \n').map(({ messageId }) => messageId)).toEqual(['empty']);
    expect(templateProblems('report.css', '')).toEqual([]);
  });

  it.each([
    ['body { color: red', 5],
    ['@media print { body { color: red }\n', 13],
    ['body { color: red }}', 19],
    ['body { color: red } /* why', 20],
    ['body::after { content: "x }', 23],
    ["body::after { content: 'x\n' }", 23],
    ['/*/ body { color: red }', 0],
  ])('is a style sheet that says %j is refused, at its place', (text, start) => {
    const found = templateProblems('report.css', text);
    expect(found.map((one) => [one.rule, one.messageId, one.start])).toEqual([
      ['template/syntax', 'unclosed-style', start],
    ]);
  });

  it.each([
    'a::after { content: "}" }',
    "a::after { content: '{/*' }",
    '/* { */ a { b: c }',
    '/**/',
    '@media x { a { b: c } }',
  ])('is a style sheet that says %s is fine', (text) => {
    expect(templateProblems('report.css', text)).toEqual([]);
  });

  it.each(['{'.repeat(50_000), '/*'.repeat(50_000), '"'.repeat(50_001), "'\n".repeat(25_000)])(
    'is a style sheet made to be slow is refused at once',
    (text) => {
      const start = process.cpuUsage().user;
      templateProblems('report.css', text);
      expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
    },
  );

  it.each([
    '<'.repeat(50_000),
    '{{'.repeat(50_000),
    '{{#if isLinked}}'.repeat(10_000),
    '<p a="'.repeat(20_000),
    '<p a=b '.repeat(20_000),
  ])('is made to be slow is refused at once', (text) => {
    const start = process.cpuUsage().user;
    templateProblems('table.html.hbs', text);
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});
