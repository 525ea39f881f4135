import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/registry.generated.js';

const names = new Set(commands.map((command) => command.name));

/** The commands that a text tells people to run, as `secretariat NAME`. */
function advised(text: string): string[] {
  return [...text.matchAll(/(?:`|\$ |^ *)secretariat ([a-z]+(?:-[a-z]+)*)/gm)].map((match) => match[1] ?? '');
}

describe('advice', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name));
  const documents = ['README.md', 'REFERENCE.md', 'CONTRIBUTING.md', 'SECURITY.md'];
  const texts = [...sources.map((name) => join('src', name)), ...documents];

  it('names no command that does not exist', () => {
    const unknown = texts.flatMap((path) =>
      advised(readFileSync(path, 'utf8')).flatMap((name) => (names.has(name) ? [] : [`${path}: ${name}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('is looked for where it stands', () => {
    expect(advised('Run `secretariat validate` first.\nsecretariat metrics\n')).toEqual(['validate', 'metrics']);
  });
});
