import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/io/changes.js';
import { contents, expectSafeEnd, expectSafeFailure, old, register, stepsOfChange, three } from './_changes.js';

describe('row 49: whichever step fails, the register is the old one or the new one', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES'])('with %s', (code) => {
    for (const step of stepsOfChange()) expectSafeFailure(step, code);
  });

  test.each([true, false])('with a kill, after the next start (under git: %s)', (withGit) => {
    for (const step of stepsOfChange()) expectSafeEnd(step, withGit);
  });

  test('while another machine writes, a command waits, and then says so', () => {
    const top = register();
    mkdirSync(join(top, '.git/secretariat'));
    writeFileSync(join(top, '.git/secretariat/lock'), '1 another-machine\n');
    expect(() => applyChanges(top, three, 'x')).toThrow('another command is writing to this register');
    expect(contents(top)).toEqual(old);
  });
});
