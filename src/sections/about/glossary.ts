import { recordId, words } from '../inline.js';
import type { Block, Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';

/** Terms and what they mean; the term before the colon. */
const terms = {
  asOf: 'As-of day: the day whose state is measured. Facts dated later do not count.',
  snapshot: 'Snapshot: the commit, or the files, whose knowledge is used.',
  status: 'Status: where the work is: not started, in progress, ongoing, complete, suspended or cancelled.',
  outlook:
    'Outlook: whether it will arrive: on course (G), at risk (A), off course (R); computed by a published rule, and reported by the lead.',
  verification:
    'Verification: who says so: self-reported, evidenced, verified by somebody other than the lead, or disputed.',
  notReported: 'Not reported: an update was owed and did not come. It is never counted as good, bad or zero.',
  noData: 'No data: there is nothing from which the figure could be computed. It is never counted as zero.',
  adopted: 'Adopted deadline: the one that the body agreed to; a later one counts only when a decision carries it.',
  secured: 'Secured: commitments in force, or what was delivered where that is more.',
  waiver: 'Waiver: a decision, with reason and date of expiry, that a rule does not apply.',
  restricted: 'Restricted item: a record that is not meant for the audience of this report.',
} as const;

type Key = keyof typeof terms | 'short';

function termOf(context: SectionContext<Key>, key: keyof typeof terms): { term: Line; lines: Line[] } {
  const [term = '', ...rest] = context.label(key).split(': ');
  return { term: [words(term)], lines: [[words(rest.join(': '))]] };
}

/** Organisations with a short name, by which tables name them. */
function shortNames(context: SectionContext<Key>): { term: Line; lines: Line[] }[] {
  return context.snapshot.dataset.of('organisation').flatMap((organisation) => {
    const { short_name: short, name } = organisation.data;
    if (short === undefined) return [];
    const full = context.text(organisation.id, name);
    return [
      {
        term: [context.organisation(organisation.id)],
        lines: [full.length === 0 ? [recordId(organisation.id)] : full],
      },
    ];
  });
}

export default defineSection<Key>({
  id: 'about/glossary',
  title: 'Glossary',
  messages: { ...terms, short: 'Short names of organisations' },
  build(context) {
    const keys = Object.keys(terms) as (keyof typeof terms)[];
    const names = shortNames(context);
    const blocks: Block[] = [
      { type: 'facts', items: keys.map((key) => termOf(context, key)) },
      ...(names.length === 0
        ? []
        : [
            { type: 'heading', level: 3, content: context.say('short'), anchor: 'short-names' } as const,
            { type: 'facts', items: names } as const,
          ]),
    ];
    return blocks;
  },
});
