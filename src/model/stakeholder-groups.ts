import type { Settings } from './records.generated.js';

/** A stakeholder group of the founding text. */
export type StakeholderGroup = NonNullable<Settings['expected_groups']>[number];

/** The six ministries of L8. */
export const ministryGroups: readonly StakeholderGroup[] = [
  'interior',
  'justice',
  'social-welfare',
  'education',
  'health',
  'telecommunications',
];

/** The seven further groups of L9. */
export const furtherGroups: readonly StakeholderGroup[] = [
  'law-enforcement',
  'judiciary',
  'ngo',
  'ict-industry',
  'other-industry',
  'faith-based',
  'specialist-agency',
];

/** All thirteen groups, in the order of the founding text. */
export const stakeholderGroups: readonly StakeholderGroup[] = [...ministryGroups, ...furtherGroups];
