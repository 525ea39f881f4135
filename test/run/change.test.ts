import { describe, expect, it } from 'vitest';
import { findingsOfChange } from '../support/change.js';
import { scriptedChanges } from '../support/changes.js';
import { exampleFiles } from '../support/example.js';

describe('forty changes to the example register', () => {
  it('are forty', () => {
    expect(scriptedChanges).toHaveLength(40);
  });

  it.each(scriptedChanges.map((change) => [change.what, change] as const))('%s', (_what, { edits, says }) => {
    const after = new Map(exampleFiles);
    for (const edit of edits) edit(after);
    const findings = findingsOfChange(exampleFiles, after);
    const spoken = findings.filter(({ rule }) => rule.startsWith('change/'));
    expect(spoken.map(({ rule }) => rule).sort()).toEqual([...says].sort());
  });
});
