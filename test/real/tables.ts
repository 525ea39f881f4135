import { csv } from '../../src/exchange/csv.js';
import type { Plan } from './plan.js';

const parentOf = (code: string): string => code.slice(0, code.lastIndexOf('.'));

/**
 * The plan as tables, as an office would send them: commitments, milestones, indicators.
 *
 * @returns file name → text
 */
export function tablesOf({ commitments, milestones, indicators }: Plan): Readonly<Record<string, string>> {
  const texts = (heading: string, entries: Plan['commitments']): string =>
    csv([[heading, 'en', 'fr'], ...entries.map(({ code, en, fr }) => [code, en, fr])]);
  return {
    'commitments.csv': texts('commitment', commitments),
    'milestones.csv': texts('milestone', milestones),
    'indicators.csv': csv([
      ['indicator', 'milestone', 'commitment', 'en', 'fr', 'deadline_en', 'deadline_fr', 'lead_dept'],
      ...indicators.map(({ code, en, fr, deadline, leads }) => [
        code,
        parentOf(code),
        parentOf(parentOf(code)),
        en,
        fr,
        deadline.en,
        deadline.fr,
        leads.join(','),
      ]),
    ]),
  };
}
