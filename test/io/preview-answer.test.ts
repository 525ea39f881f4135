import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/io/preview-answer.js';
import type { PreviewRequest } from '../../src/io/preview-answer.js';

const files = new Map([
  ['index.html', '<p>home</p>'],
  ['en/index.html', '<p>English</p>'],
  ['assets/site.css', 'p{}'],
  ['en/records/ACT-001.html', '<p>one</p>'],
]);
const shown = { files, problem: undefined };
const request = (url: string, more: Partial<PreviewRequest> = {}): PreviewRequest => ({
  method: 'GET',
  host: '127.0.0.1:4173',
  url,
  ...more,
});
const answer = (url: string, more?: Partial<PreviewRequest>) => answerTo(request(url, more), 4173, shown);

describe('the preview', () => {
  it.each([
    ['/', 'home'],
    ['/index.html', 'home'],
    ['/en/', 'English'],
    ['/en/index.html?q=x', 'English'],
    ['/en/records/ACT%2D001.html', 'one'],
  ])('answers %s', (url, text) => {
    expect(answer(url)).toMatchObject({ status: 200 });
    expect(answer(url).body).toContain(text);
  });

  it('keeps nothing, lets nothing be guessed, and is read by no other origin', () => {
    expect(answer('/').headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(answer('/').headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer('/assets/site.css').headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it.each([
    'evil.example',
    'evil.example:4173',
    '127.0.0.1:80',
    '127.0.0.1',
    '0.0.0.0:4173',
    'localhost.evil.example:4173',
    '',
    undefined,
  ])('answers nothing to the name %s, as which a page elsewhere would come', (host) => {
    const { status, body } = answer('/', { host });
    expect(status).toBe(403);
    expect(body).not.toContain('home');
  });

  it('answers to this computer by its usual names', () => {
    expect(answer('/', { host: 'localhost:4173' }).status).toBe(200);
    expect(answer('/', { host: 'LOCALHOST:4173' }).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', undefined])('cannot be asked by %s', (method) => {
    expect(answer('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each([
    ['/../package.json', 404],
    ['/en/../../package.json', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/..%2fpackage.json', 404],
    ['//etc/passwd', 404],
    ['/en\\..\\index.html', 404],
    ['/%00', 404],
    ['/%', 400],
    ['/%c3%28', 400],
    ['/constructor', 404],
    ['/__proto__', 404],
    [undefined, 200],
  ] as const)('%s leads nowhere else: %i', (url, status) => {
    expect(answerTo({ ...request('/'), url }, 4173, shown).status).toBe(status);
  });

  it('shows what stands against the site in the place of every page, and its style all the same', () => {
    const broken = { files, problem: '<h1>broken</h1>' };
    for (const url of ['/', '/en/index.html', '/en/nowhere.html']) {
      expect(answerTo(request(url), 4173, broken)).toMatchObject({ status: 503, body: '<h1>broken</h1>' });
    }
    expect(answerTo(request('/assets/site.css'), 4173, broken).status).toBe(200);
  });
});
