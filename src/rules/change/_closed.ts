import type { Change } from '../../compare/change.js';

/** The periods that are closed at the base, or at its tip by now, by id. */
export function closedPeriods({ before, policy }: Change): ReadonlySet<string> {
  const periods = [before.dataset, policy].flatMap((dataset) => dataset.of('period'));
  return new Set(periods.filter(({ data }) => data.status === 'closed').map(({ id }) => id));
}

/** The period to which a file belongs that is frozen with its closing: its record, its manifest, its updates. */
export function frozenPeriodOf(path: string): string | undefined {
  const match = /^(?:updates\/([^/]+)\/|periods\/([^/]+?)(?:\.manifest\.json|\.ya?ml)$)/.exec(path);
  return match?.[1] ?? match?.[2];
}
