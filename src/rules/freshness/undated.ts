import { isDated } from '../../facts/freshness.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** The records that live by their dates and not by a status, which has a rule of its own; with the key of their name. */
function* livingByDates({ dataset }: Snapshot): Iterable<readonly [AnyRecord, string]> {
  for (const body of dataset.of('body')) yield [body, 'name'];
  for (const seat of dataset.of('member')) yield [seat, 'body'];
  for (const initiative of dataset.of('initiative')) yield [initiative, 'name'];
  for (const product of dataset.of('product')) yield [product, 'title'];
}

export default defineDatasetRule({
  id: 'freshness/undated',
  title: 'A record holds no date',
  why: 'Without a single dated fact nobody can tell how old a record is, nor what was known on an earlier day: it counts on every day.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Add "from" (or "published_on") with the day from which it holds.',
    'Add the day of something that happened in it.',
  ],
  messages: {
    undated: {
      text: '{name} holds no date, so it counts on every day',
      help: 'add "{key}" with the day from which it holds',
      label: 'since when?',
    },
  },
  *check(snapshot) {
    for (const [record, title] of livingByDates(snapshot)) {
      if (isDated(record)) continue;
      const data = {
        name: nameOf(snapshot.dataset, record),
        key: record.kind === 'product' ? 'published_on' : 'from',
      };
      yield { message: 'undated', data, place: at(record, title) };
    }
  },
});
