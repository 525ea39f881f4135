import type { MemoryFile } from '../../src/io/memory-tree.js';

/** Something that no text in a fixture can show. */
export interface SpecialCase {
  readonly title: string;
  readonly files: Readonly<Record<string, MemoryFile>>;
}

const gap = 'title: No hotline\ncapability: csea-hotline\nseverity: high\nstatus: open\n';
const path = 'gaps/GAP-001.yaml';
const keys = Array.from({ length: 201 }, (_, index) => `key_${String(index)}: 1\n`).join('');

/** Samples of what reading says about links, bytes and sheer size, by rule. */
export const specialCases: Readonly<Record<string, readonly SpecialCase[]>> = {
  'limit/items': [
    { title: 'Wrong: a list of 1,001 entries', files: { [path]: `${gap}tags: [${'a, '.repeat(1_000)}a]\n` } },
  ],
  'limit/keys': [{ title: 'Wrong: a mapping of 201 keys', files: { [path]: keys } }],
  'limit/size': [
    { title: 'Wrong: a file of more than 256 KiB', files: { [path]: `${gap}notes: ${'x'.repeat(262_144)}\n` } },
  ],
  'path/symlink': [
    { title: 'Wrong: a symbolic link', files: { [path]: { type: 'symlink' } } },
    { title: 'Wrong: a pipe or a device', files: { [path]: { type: 'other' } } },
  ],
  'template/file': [
    {
      title: 'Wrong: a symbolic link among the templates',
      files: { 'templates/report/table.md.hbs': { type: 'symlink' } },
    },
    {
      title: 'Wrong: a template of more than 256 KiB',
      files: { 'templates/report/table.md.hbs': 'x'.repeat(262_145) },
    },
  ],
  'text/encoding': [
    {
      title: 'Wrong: a file in Latin-1',
      files: { [path]: Buffer.from(gap.replace('No hotline', 'Détection'), 'latin1') },
    },
  ],
};
