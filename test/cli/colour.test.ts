import { describe, expect, it } from 'vitest';
import { wantsColour } from '../../src/cli/colour.js';
import type { Output } from '../../src/cli/world.js';

const to = (isTerminal: boolean): Output => ({
  write: () => undefined,
  drained: () => Promise.resolve(),
  isTerminal,
  columns: undefined,
});

describe('colour', () => {
  it.each<[name: string, environment: Record<string, string>, isTerminal: boolean, expected: boolean]>([
    ['a terminal', {}, true, true],
    ['a pipe', {}, false, false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR, which counts as absent', { NO_COLOR: '' }, true, true],
    ['NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['CLICOLOR=0', { CLICOLOR: '0' }, true, false],
    ['CLICOLOR_FORCE in a pipe', { CLICOLOR_FORCE: '1' }, false, true],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
  ])('follows %s', (_name, environment, isTerminal, expected) => {
    expect(wantsColour('auto', to(isTerminal), environment)).toBe(expected);
  });

  it('follows the command line before anything else', () => {
    expect(wantsColour('always', to(false), { NO_COLOR: '1' })).toBe(true);
    expect(wantsColour('never', to(true), { FORCE_COLOR: '1' })).toBe(false);
  });
});
