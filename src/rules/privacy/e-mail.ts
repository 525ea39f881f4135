import { proseOf } from '../../facts/texts.js';
import { defineDatasetRule } from '../define.js';
import { scan } from './_scan.js';

/**
 * Read from the at sign on, with bounded parts, so that the time is linear in the length of the text. The last part of a
 * host begins with a letter: `tool@1.2.3` is a version.
 */
const address = /(?<=[\p{L}\p{N}._%+-])@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}/u;

export default defineDatasetRule({
  id: 'privacy/e-mail',
  title: 'An e-mail address stands in text for readers',
  why: 'Personal addresses are personal data, and reports are read by people whom nobody chose. Addresses belong to the contact fields, which only members read.',
  clauses: ['L16', 'L23'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Name the post, and keep a functional address under "contact" of its organisation.',
    'Take the address out of the text.',
  ],
  messages: {
    found: {
      text: 'an e-mail address stands in text for readers ({name})',
      help: 'take it out; a functional address belongs under "contact" of the organisation',
      label: 'e-mail address',
    },
  },
  check: (snapshot) => scan(snapshot, proseOf, ({ text }) => text.includes('@') && address.test(text)),
});
