import { proseOf } from '../../facts/texts.js';
import { defineDatasetRule } from '../define.js';
import { keyOf, scan } from './_scan.js';

/** An international number, or one that is called a telephone number: other long numbers are amounts, laws and files. */
const number =
  /(?<![\p{L}\p{N}])(?:(?:\+|00)[1-9]|(?:tel|phone|telephone|téléphone|tél|mobile|teléfono)\b[.: ]{0,3}\d)(?:[ ().\/-]{0,2}\d){6,14}/iu;

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
    'Name the post, and keep a functional number under \"contact\" of its organisation.',
    'Take the number out of the text.',
  ],
  messages: {
    found: {
      text: 'a telephone number stands in text for readers ({name})',
      help: 'take it out; a functional number belongs under \"contact\" of the organisation',
      label: 'telephone number',
    },
  },
  check: (snapshot) => scan(snapshot, proseOf, (place) => keyOf(place) !== 'telephone' && number.test(place.text)),
});
