import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../../src/develop/project.js';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readProjectFile('package.json') ?? '{}') as Manifest;

describe('package.json', () => {
  it('asks an installation for nothing: what the program needs is bundled', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('has scripts that need no shell, so that they run on Windows too', () => {
    const shell = Object.entries(manifest.scripts).filter(([, command]) => /[&|;<>$`'"*]/.test(command));
    expect(shell).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('records checksums, and no addresses from which packages were fetched', () => {
    const lock = readProjectFile('package-lock.json') ?? '';
    expect(lock).toContain('"integrity": "sha512-');
    expect(lock).not.toContain('"resolved"');
  });
});
