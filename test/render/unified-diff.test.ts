import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/render/paint.js';
import { unifiedDiff } from '../../src/render/unified-diff.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import { readFileSync } from 'node:fs';

describe('the difference between two texts', () => {
  test('shows what goes, what comes and what stands around it', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n';
    const after = 'a\nb\nc\nd\nE\nf\ng\nh\ni\nj';
    expect(unifiedDiff([{ path: 'x.yaml', before, after }], plain)).toBe(
      '--- a/x.yaml\n+++ b/x.yaml\n@@ -2,9 +2,9 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n i\n-j\n+j\n\\ No newline at end of file\n',
    );
  });

  test('names what is new and what is gone', () => {
    expect(unifiedDiff([{ path: 'x', before: undefined, after: 'a\n' }], plain)).toBe(
      '--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n',
    );
    expect(unifiedDiff([{ path: 'x', before: 'a\n', after: undefined }], plain)).toBe(
      '--- a/x\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n',
    );
  });

  test('shows control characters, and lets none through', () => {
    expect(unifiedDiff([{ path: 'x', before: '', after: '\u001b[2J\n' }], plain)).toContain('+\\u001b[2J\n');
  });

  test('leads git from one to the other, for any two texts', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '-', '+x'), { maxLength: 14 });
    const texts = fc
      .tuple(lines, fc.boolean())
      .map(([all, ended]) => all.join('\n') + (ended && all.length > 0 ? '\n' : ''));
    const folder = temporaryFolder();
    let count = 0;
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        count += 1;
        const top = join(folder, String(count));
        mkdirSync(top);
        writeFiles(top, { x: before });
        execFileSync('git', ['apply', '--unidiff-zero', '-'], {
          cwd: top,
          stdio: 'pipe',
          input: unifiedDiff([{ path: 'x', before, after }], plain),
        });
        expect(readFileSync(join(top, 'x'), 'utf8')).toBe(after);
      }),
      { numRuns: 40 },
    );
  });
});
