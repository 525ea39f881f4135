import { nameOf, nameOfId } from '../../facts/names.js';
import { seatsOn } from '../../facts/seats.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'composition/no-responsibility',
  title: 'A seated organisation has no recorded responsibility to protect children',
  why: 'Good governance brings together those who are responsible for protecting children. The responsibility and its source say why an organisation has its seat, and what it can be asked for.',
  clauses: ['L1'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['organisation', 'member'],
  waysOut: [
    'Record the responsibility under "responsibilities", with the law, decree or memorandum that gives it.',
    'Where it has none, record as its responsibility what it undertook towards the body (source: other).',
  ],
  messages: {
    none: {
      text: '{organisation} has a seat ({seat}) and no recorded responsibility to protect children',
      help: 'add "responsibilities" with a statement and its source',
    },
    sourceless: {
      text: 'the responsibility of {organisation} names no source',
      help: 'add "source" (law, decree, mou, policy or other) and the instrument',
      label: 'on what ground?',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    const seen = new Set<string>();
    for (const seat of seatsOn(snapshot)) {
      const organisation = dataset.get('organisation', seat.data.organisation);
      if (organisation === undefined || seen.has(organisation.id)) continue;
      seen.add(organisation.id);
      const list = organisation.data.responsibilities ?? [];
      const data = { organisation: nameOf(dataset, organisation), seat: nameOfId(dataset, seat.id) };
      if (list.length === 0) yield { message: 'none', data, place: at(organisation) };
      else if (list.every(({ source }) => source === undefined)) {
        yield { message: 'sourceless', data, place: at(organisation, 'responsibilities', 0, 'statement') };
      }
    }
  },
});
