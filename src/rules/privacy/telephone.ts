import { proseOf } from '../../facts/texts.js';
import type { TextPlace } from '../../facts/texts.js';
import { defineDatasetRule } from '../define.js';
import { keyOf, scan } from './_scan.js';

/**
 * An international number, or one that is called a telephone number: other long numbers are amounts, laws and files. After
 * the first digit, seven more at least: shorter ones are increases of a budget (`+1 250 000`) and helplines.
 */
const international = /(?<![\p{L}\p{N}/.-])(?:\+|00)[1-9](?:[ ()./-]{0,2}\d){7,14}/u;
const called =
  /(?<![\p{L}\p{N}])(?:tel|phone|telephone|téléphone|tél|mobile|teléfono)[.: ]{0,3}\d(?:[ ()./-]{0,2}\d){6,14}/iu;

/** Functional numbers have a place of their own; the numbers of files in other systems may have any shape. */
function isElsewhere(place: TextPlace): boolean {
  return keyOf(place) === 'telephone' || place.path[0] === 'references';
}

export default defineDatasetRule({
  id: 'privacy/telephone',
  title: 'A telephone number stands in text for readers',
  why: 'Personal numbers are personal data. Functional numbers belong to the contact fields, which only members read.',
  clauses: ['L16', 'L23'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Name the post, and keep a functional number under "contact" of its organisation.',
    'Take the number out of the text.',
  ],
  messages: {
    found: {
      text: 'a telephone number stands in text for readers ({name})',
      help: 'take it out; a functional number belongs under "contact" of the organisation',
      label: 'telephone number',
    },
  },
  check: (snapshot) =>
    scan(
      snapshot,
      proseOf,
      (place) => !isElsewhere(place) && (international.test(place.text) || called.test(place.text)),
    ),
});
