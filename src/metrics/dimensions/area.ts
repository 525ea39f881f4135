import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDimension } from '../define.js';
import { wordsIn } from '../_names.js';
import { keyOf } from './_keys.js';

function areasOf(record: AnyRecord, snapshot: Snapshot): readonly string[] {
  switch (record.kind) {
    case 'action':
    case 'gap':
    case 'provider':
      return record.data.areas ?? [];
    case 'organisation':
    case 'body':
      return keyOf(record.data.area);
    case 'member':
    case 'meeting':
      return keyOf(snapshot.dataset.get('body', record.data.body)?.data.area);
    default:
      return [];
  }
}

export default defineDimension({
  id: 'area',
  title: 'Area',
  definition:
    'The areas that the record names; of a seat or meeting, the area of its body. What concerns the whole country names none.',
  kinds: {
    action: 'multi',
    gap: 'multi',
    provider: 'multi',
    organisation: 'single',
    body: 'single',
    member: 'single',
    meeting: 'single',
  },
  keysOf: areasOf,
  titleOf: (key, snapshot) => {
    const area = snapshot.dataset.settings.areas?.find(({ code }) => code === key);
    return area === undefined ? key : wordsIn(snapshot.dataset, area.name);
  },
  order: (snapshot) => snapshot.dataset.settings.areas?.map(({ code }) => code) ?? [],
});
