import { defineSection } from '../define.js';
import { day, paragraph, words } from '../inline.js';

type Key = 'basis';

export default defineSection<Key>({
  id: 'about/basis',
  title: 'Basis',
  messages: { basis: 'As of {day}. For: {audience}. Digest of the records shown: {digest}.' },
  build(context) {
    const { asOf, audience } = context.snapshot;
    return [
      paragraph(
        context.say('basis', {
          day: day(asOf),
          audience: words(context.word('audience', audience)),
          digest: words(context.digest.slice(0, 16)),
        }),
      ),
    ];
  },
});
