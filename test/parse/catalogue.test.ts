import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../src/parse/catalogue.js';
import { formats } from '../../src/parse/formats.js';
import { parse, shown } from './support.js';

const folder = new URL('../../src/parse/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/catalogue|generated/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('the rules of reading', () => {
  it('stand on a register without findings', () => {
    expect(parse({}).findings.map(shown)).toEqual([]);
  });

  it('are all described, and no other is', () => {
    const written = sources.flatMap((text) =>
      [...text.matchAll(/'((?:text|yaml|limit|path|url|schema|reference|template)\/[a-z-]+)'/g)].map(([, id]) => id),
    );
    const built = ['limit/depth', 'limit/keys', 'limit/items'];
    expect(parseRules.map(({ id }) => id)).toEqual([...new Set([...written, ...built])].sort());
  });

  it('declare every message that is written anywhere, so that none lacks a sample', () => {
    const declared = new Set(parseRules.flatMap(({ messages }) => messages));
    const literal = sources.flatMap((text) =>
      [...text.matchAll(/messageId(?::|.*\?) (?:'([a-zA-Z-]+)'(?: : '([a-zA-Z-]+)')?)/g)].flatMap(([, one, other]) => [
        one,
        other,
      ]),
    );
    // A path has a rule of its own.
    const ofFormats = Object.keys(formats).filter((name) => name !== 'path');
    const missing = [...literal, ...ofFormats].filter((id) => id !== undefined && !declared.has(id));
    expect(literal.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });
});
