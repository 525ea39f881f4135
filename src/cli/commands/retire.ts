import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'retire',
  deeds: [
    { kind: 'organisation', dates: 'to', successor: { in: 'this', field: 'successor' } },
    { kind: 'body', dates: 'to' },
    { kind: 'member', dates: 'to' },
    { kind: 'person', dates: 'to' },
    { kind: 'provider', dates: 'to' },
    { kind: 'initiative', dates: 'to' },
    { kind: 'indicator', dates: 'to' },
    { kind: 'priority', dates: 'to' },
    { kind: 'policy', to: ['expired', 'repealed'] },
    { kind: 'programme', to: ['ended', 'superseded'], successor: { in: 'other', field: 'supersedes' } },
    { kind: 'product', successor: { in: 'other', field: 'supersedes' } },
    { kind: 'risk', to: ['closed'] },
    { kind: 'waiver', dates: 'expires_on' },
  ],
  summary: 'end what holds no longer: an organisation, seat, person, policy, product, risk …',
  description:
    'Ends a record on a day, and never deletes it: an organisation (with --by, its successor; its seats end too), a body and its seats, a seat, a person (whatever the person holds ends), a provider, an initiative, an indicator, a priority, a waiver; a policy expires or is repealed, a programme ends, a risk is closed, a product is superseded by another (--by).',
  examples: [
    {
      line: 'retire PRD-001 --by PRD-005 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what superseding a product would change.',
    },
    {
      line: 'retire PER-004 --on 2026-09-30 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what the leaving of a person would change.',
    },
  ],
});
