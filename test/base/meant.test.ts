import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantAmong } from '../../src/base/meant.js';

const capabilities = [
  { id: 'csea-hotline', names: ['CSEA Hotline', 'Ligne de signalement'] },
  { id: 'child-helpline', names: ['Child Helpline', 'Numéro d’écoute'] },
  { id: 'child-participation', names: ['Child Participation'] },
  { id: 'csea-reporting', names: ['CSEA Reporting'] },
  { id: 'ethical-media-reporting', names: ['Ethical and Informed Media Reporting'] },
  { id: 'dedicated-law-enforcement', names: ['Dedicated Law Enforcement'] },
];

describe('what is meant by plain words', () => {
  it.each([
    ['hotline', 'csea-hotline'],
    ['Hotlines', 'csea-hotline'],
    ['hotlien', 'csea-hotline'],
    ['the child abuse hotline', 'csea-hotline'],
    ['law_enforcement', 'dedicated-law-enforcement'],
    ['enforcment', 'dedicated-law-enforcement'],
    ['media reporting', 'ethical-media-reporting'],
    ['numero ecoute', 'child-helpline'],
    ['reporting', undefined],
    ['child', undefined],
    ['csea', undefined],
    ['lin', undefined],
    ['', undefined],
    ['weather', undefined],
  ])('%j: %s', (written, id) => {
    expect(meantAmong(capabilities)(written)).toBe(id);
  });

  it('is a candidate or nothing, in whatever order they come', () => {
    const word = fc.constantFrom('child', 'hotline', 'media', 'reporting', 'law', 'x');
    const candidate = fc.record({
      id: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-')),
      names: fc.array(fc.string(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 6 }),
        (written, candidates) => {
          const meant = meantAmong(candidates)(written);
          expect([undefined, ...candidates.map(({ id }) => id)]).toContain(meant);
          expect(meantAmong([...candidates].reverse())(written)).toBe(meant);
        },
      ),
    );
  });
});
