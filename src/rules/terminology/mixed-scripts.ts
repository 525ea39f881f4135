import { nameOf } from '../../facts/names.js';
import { proseOf } from '../../facts/texts.js';
import { visible } from '../../base/text.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

/** Scripts whose letters can be taken for one another. */
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** In a text of Latin letters alone, or of other scripts, nothing can be mixed. */
const besideLatin = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The first word whose letters come from two of the scripts that look alike. */
function mixedWord(text: string): string | undefined {
  if (!besideLatin.test(text)) return undefined;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (scripts.filter((script) => script.test(word)).length > 1) return word;
  }
  return undefined;
}

export default defineDatasetRule({
  id: 'terminology/mixed-scripts',
  title: 'A word mixes letters of two scripts',
  why: 'A Cyrillic "а" in a Latin word looks right and is never found by a search. Usually it comes from copying, sometimes it is meant to deceive.',
  clauses: ['L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Type the word again in one script.',
    'Put a space or a hyphen between the parts where both scripts are meant.',
  ],
  messages: {
    mixed: {
      text: 'the word "{word}" mixes letters of two scripts ({name})',
      help: 'type "{word}" again in one script',
      label: 'letters of two scripts',
    },
  },
  *check({ dataset }) {
    for (const record of dataset.records.values()) {
      for (const { path, text } of proseOf(record)) {
        const word = mixedWord(text);
        if (word === undefined) continue;
        const data = { word: visible(word), name: nameOf(dataset, record) };
        yield { message: 'mixed', data, place: at(record, ...path) };
      }
    }
  },
});
