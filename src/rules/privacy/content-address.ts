import { stringsOf } from '../../facts/texts.js';
import { defineDatasetRule } from '../define.js';
import { scan } from './_scan.js';

/** Hidden services, peer-to-peer links, and web addresses that name a machine by its number. */
const addresses = [
  /(?<![a-z2-7])[a-z2-7]{16}(?:[a-z2-7]{40})?\.onion(?![\p{L}\p{N}])/iu,
  /(?<=[a-z0-9])\.i2p(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:magnet:\?|ed2k:\/\/|ipfs:\/\/|ipns:\/\/)/iu,
  /https?:\/\/(?:\d{1,3}\.){3}\d{1,3}(?!\.?[\p{L}\p{N}])/iu,
  /https?:\/\/\[[0-9a-f:]{2,45}\]/iu,
];

/** What stands in every such address: few texts hold any of it, and only those are looked at closely. */
const sign = /:\/\/|:\?|\.onion|\.i2p/i;

const isAddress = (text: string): boolean => sign.test(text) && addresses.some((address) => address.test(text));

export default defineDatasetRule({
  id: 'privacy/content-address',
  title: 'A direct address of content stands in the register',
  why: 'Addresses of hidden services, peer-to-peer links and bare machine addresses lead to content. A register of governance records never holds them; to copy one may itself be an offence.',
  clauses: ['L23'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Take the address out, and follow the procedure by which the hotline or the police receive such addresses.',
    'Name the case by nothing but the authority that handles it.',
  ],
  messages: {
    found: {
      text: 'a direct address of content stands in the register ({name})',
      help: 'take it out at once; hand it to the hotline or the police by their procedure',
      label: 'address of content',
    },
  },
  check: (snapshot) => scan(snapshot, stringsOf, ({ text }) => isAddress(text)),
});
