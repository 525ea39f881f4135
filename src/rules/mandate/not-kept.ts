import { listWords } from '../../base/text.js';
import type { KindName } from '../../model/record.js';
import { shapes } from '../../kinds/shape.generated.js';
import { defineDatasetRule } from '../define.js';

/** The clauses that say *will* or *to enable*, and the kinds without which nothing of them can be shown. */
const clauses: readonly { readonly id: string; readonly about: string; readonly kinds: readonly KindName[] }[] = [
  { id: 'L15', about: 'support focussed on priority areas', kinds: ['priority', 'support'] },
  { id: 'L17', about: 'participation in global initiatives', kinds: ['initiative'] },
  { id: 'L18', about: 'coherence with other national policies', kinds: ['policy'] },
  { id: 'L19', about: 'a national programme that is collectively agreed', kinds: ['programme', 'decision'] },
  { id: 'L20', about: 'progress that is monitored', kinds: ['action', 'update', 'indicator'] },
  { id: 'L21', about: 'progress that is reported', kinds: ['period'] },
  { id: 'L22', about: 'sharing of expertise and information', kinds: ['product'] },
];

export default defineDatasetRule({
  id: 'mandate/not-kept',
  title: 'A duty of the body has no records',
  why: 'A register starts small, and rules stay quiet about what it does not keep. What the founding text says that a national body will do is named once, so that silence is not taken for compliance.',
  clauses: ['L15', 'L17', 'L18', 'L19', 'L20', 'L21', 'L22'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  absence: [
    'action',
    'decision',
    'indicator',
    'initiative',
    'period',
    'policy',
    'priority',
    'product',
    'programme',
    'support',
    'update',
  ],
  waysOut: [
    'Begin to keep the records that are named.',
    'Record a waiver whose scope is the clause, such as L22, with the decision behind it.',
  ],
  messages: {
    absent: {
      text: 'the register keeps no {kinds} yet, so nothing shows {about} ({clause})',
      help: 'add records under {folders}; or record a waiver with the scope {clause}',
      severity: { basic: 'info', standard: 'warning', strict: 'error' },
    },
  },
  *check({ dataset }) {
    for (const { id, about, kinds } of clauses) {
      const missing = kinds.filter((kind) => !dataset.keeps(kind));
      if (missing.length === 0) continue;
      const data = {
        clause: id,
        about,
        kinds: listWords(
          missing.map((kind) => shapes[kind].folder.replaceAll('-', ' ')),
          'or',
        ),
        folders: listWords(missing.map((kind) => `${shapes[kind].folder}/`)),
      };
      yield { message: 'absent', data, place: { settings: [] }, scope: id, absence: missing };
    }
  },
});
