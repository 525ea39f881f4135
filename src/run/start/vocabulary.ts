/** What can be chosen when a register is started. Held against the schemas by a test; no schema is loaded for the help. */

/** What a body does. */
export const bodyModels = ['oversight', 'coordination', 'both'] as const;

/** How often members report. */
export const frequencies = ['quarter', 'half-year', 'year'] as const;

/** Whose continuous integration checks the register. */
export const hosts = ['github', 'gitlab', 'none'] as const;

/** After which of its ends a fiscal year is called. */
export const yearEnds = ['start', 'end'] as const;

/** The one class of an organisation. */
export const organisationClasses = [
  'government',
  'law-enforcement',
  'judiciary',
  'civil-society',
  'industry',
  'faith-based',
  'specialist-agency',
  'academia',
  'international',
  'media',
  'other',
] as const;
