import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateFileNames, templateProblems } from '../../../src/parse/template/own.js';

const folder = new URL('../../../templates/report/', import.meta.url);
// The script is the program's own, and nobody else's.
const names = readdirSync(folder)
  .filter((name) => !name.endsWith('.js'))
  .sort();

describe('the templates that ship', () => {
  it('are those that a country can have of its own', () => {
    expect(names).toEqual([...templateFileNames].sort());
  });

  it.each(names)('%s passes the checks that a country’s own must pass', (name) => {
    const problems = templateProblems(name, readFileSync(new URL(name, folder), 'utf8'));
    expect(problems.map(({ messageId, message, start }) => ({ messageId, message, start }))).toEqual([]);
  });
});
