import { agreementsInForce } from '../../facts/policies.js';
import { defineSection } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, row, table, words } from '../inline.js';

type Key = 'table' | 'agreement' | 'parties' | 'until' | 'open';

export default defineSection<Key>({
  id: 'coherence/agreements',
  title: 'Agreements and liaison arrangements',
  messages: {
    table: 'Agreements and arrangements in force',
    agreement: 'Agreement',
    parties: 'Parties',
    until: 'In force until',
    open: 'no end set',
  },
  build(context) {
    const agreements = agreementsInForce(context.snapshot);
    if (agreements.length === 0) return undefined;
    const rows = agreements.map(({ id, data }) =>
      row(
        cellOf(...nameLines(context, id), [words(context.word('policyType', data.type))]),
        cell(...joined((data.parties ?? []).map((party) => [context.organisation(party)]))),
        cell(data.to === undefined ? absent(context.label('open')) : day(data.to)),
      ),
    );
    return [
      table(
        context.say('table'),
        (['agreement', 'parties', 'until'] as const).map((key) => column(context.label(key))),
        rows,
      ),
    ];
  },
});
