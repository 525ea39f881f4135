/** The figures that a board asks for first; those that the register or the audience does not have are left out. */
export const headlineMetrics = [
  'progress/implementation-rate',
  'progress/on-time',
  'progress/overdue',
  'reporting/on-time',
  'gaps/with-live-action',
  'gaps/priority-financed',
  'indicators/on-track',
  'commitments/kept',
  'support/secured',
  'support/alignment',
  'composition/group-coverage',
  'meetings/follow-up',
] as const;
