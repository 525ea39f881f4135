import { expect, test } from 'vitest';
import { readDeadline } from '../../../src/exchange/deadlines/read.js';

test.each([
  ['By end of 2028', "D'ici la fin de 2028", { due: 2028 }],
  ['By March 2027', 'D’ici mars 2027', { due: '2027-03' }],
  ['March 2029', 'Mars 2029', { due: '2029-03' }],
  ['By December 2029', "D'ici décembre 2029", { due: '2029-12' }],
  ['By 2026', "D'ici 2026", { due: 2026 }],
  ['2025 to 2028', 'De 2025 à 2028', { due: 2028 }],
  ['2026-27', '2026\u20112027', { due: 'FY2026' }],
  ['Biannually until 2029', "Deux fois par année jusqu'en 2029", { recurrence: { every: 'half-year', until: 2029 } }],
  ['Ongoing, annually', 'Permanent, chaque année', { recurrence: { every: 'year' } }],
])('%j is read', (en, fr, reading) => {
  expect(readDeadline({ en, fr })).toEqual(reading);
});

test.each([
  ['By fall 2027', "D'ici l'automne 2027"],
  ['By winter 2025', "D'ici l'hiver 2025"],
  ['By early 2026', "D'ici le début de 2026"],
  ['Ongoing', 'Permanent'],
  ['2026-28', '2026-2028'],
  ['Feedback will be compiled in March 2027 and at the end of the commitment.', 'Compilée en mars 2027 et à la fin.'],
  ['By March 2027', "D'ici mai 2027"],
  ['By March 2027', 'Permanent'],
  ['', ''],
])('%j is not guessed', (en, fr) => {
  expect(readDeadline({ en, fr })).toBeUndefined();
});
