import type { Asker, Choice } from '../../model/question.js';
import { registerName, usualBodyId, wrongAnswer } from './answers.js';
import type { BodyModel, Group, OrganisationClass, StartAnswers } from './answers.js';
import { stakeholderGroups } from '../../model/stakeholder-groups.js';
import { organisationClasses } from './vocabulary.js';

/** What was answered in advance. */
export type GivenAnswers = Partial<StartAnswers>;

/** What a question may set. */
type Draft = { -readonly [Key in keyof StartAnswers]?: StartAnswers[Key] };

/** What the machine knows, offered as a usual answer. */
export interface Surroundings {
  readonly timeZone: string;
}

const months = 'January February March April May June July August September October November December'.split(' ');

const models: readonly Choice[] = [
  { value: 'both', label: 'governs, oversees and coordinates' },
  { value: 'oversight', label: 'governs and oversees: receives reports, and decides on what is off track' },
  { value: 'coordination', label: 'coordinates: brings the members together' },
];

const groupLabels: Readonly<Record<Group, string>> = {
  interior: 'Ministry of Interior',
  justice: 'Ministry of Justice',
  'social-welfare': "Ministry of Social Welfare, or children's services",
  education: 'Ministry of Education',
  health: 'Ministry of Health',
  telecommunications: 'Ministry of Telecommunications',
  'law-enforcement': 'Law enforcement',
  judiciary: 'Judiciary',
  ngo: 'Non-governmental organisations',
  'ict-industry': 'Technology and ICT industry',
  'other-industry': 'Other industry, such as tourism',
  'faith-based': 'Faith-based organisations',
  'specialist-agency': 'Other specialist agencies',
};

const rhythms: readonly Choice[] = [
  { value: 'quarter', label: 'every quarter' },
  { value: 'half-year', label: 'every half-year' },
  { value: 'year', label: 'every year' },
];

const services: readonly Choice[] = [
  { value: 'github', label: 'GitHub, or one like it' },
  { value: 'gitlab', label: 'GitLab' },
  { value: 'none', label: 'another, or none' },
];

/** Codes with commas or blanks between them. */
export function languagesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((code) => code !== '');
}

/** One question, and where its answer goes. It is asked only where the answer was not given. */
interface Step {
  readonly sets: keyof StartAnswers;
  /** Whether there is no usual answer, so that it must be asked. */
  readonly must?: true;
  readonly when?: (draft: Draft) => boolean;
  readonly ask: (asker: Asker, draft: Draft, surroundings: Surroundings) => Promise<void>;
}

/** What the country and its language are. */
const countrySteps: readonly Step[] = [
  {
    sets: 'country',
    must: true,
    async ask(asker, draft) {
      const check = (answer: string): string | undefined => wrongAnswer({ country: answer.toUpperCase() });
      const answer = await asker.text({ question: 'Which country? (two letters, ISO 3166-1)', example: 'SN', check });
      draft.country = answer.toUpperCase();
    },
  },
  {
    sets: 'languages',
    must: true,
    async ask(asker, draft) {
      const check = (answer: string): string | undefined => wrongAnswer({ languages: languagesIn(answer) });
      const question = 'In which languages are its reports printed? (the main one first)';
      draft.languages = languagesIn(await asker.text({ question, example: 'fr, en', check }));
    },
  },
  {
    sets: 'timeZone',
    must: true,
    async ask(asker, draft, { timeZone }) {
      const check = (answer: string): string | undefined => wrongAnswer({ timeZone: answer });
      draft.timeZone = await asker.text({
        question: 'In which time zone?',
        usual: timeZone,
        example: 'Africa/Dakar',
        check,
      });
    },
  },
];

/** What the body is, and who leads it. */
const bodySteps: readonly Step[] = [
  {
    sets: 'body',
    must: true,
    async ask(asker, draft) {
      const check = (answer: string): string | undefined => wrongAnswer({ body: answer });
      const question = 'What is the full name of the national body whose register this is?';
      draft.body = await asker.text({
        question,
        example: 'National Council for the Protection of Children Online',
        check,
      });
    },
  },
  {
    sets: 'bodyId',
    async ask(asker, draft) {
      const check = (answer: string): string | undefined => wrongAnswer({ bodyId: answer });
      const usual = usualBodyId(draft.body ?? '');
      draft.bodyId = await asker.text({ question: 'By which short id do other files refer to it?', usual, check });
    },
  },
  {
    sets: 'model',
    async ask(asker, draft) {
      draft.model = (await asker.choice({
        question: 'What does the body do?',
        choices: models,
        usual: 'both',
      })) as BodyModel;
    },
  },
  {
    sets: 'lead',
    async ask(asker, draft) {
      const question = 'Which organisation leads it? (leave empty if that is not settled)';
      const lead = await asker.text({ question, example: 'Ministry of the Interior' });
      if (lead !== '') draft.lead = lead;
    },
  },
  {
    sets: 'leadClass',
    when: ({ lead }) => lead !== undefined,
    async ask(asker, draft) {
      const choices = organisationClasses.map((value) => ({ value, label: value }));
      const answer = await asker.choice({ question: `What is ${draft.lead ?? 'it'}?`, choices, usual: 'government' });
      draft.leadClass = answer as OrganisationClass;
    },
  },
  {
    sets: 'name',
    async ask(asker, draft) {
      const usual = registerName(draft.body ?? '', draft.languages ?? []);
      draft.name = await asker.text({
        question: 'What is the register called?',
        usual,
        check: (answer) => (answer === '' ? 'Write a name.' : undefined),
      });
    },
  },
];

/** How it reports, and who is expected. */
const reportingSteps: readonly Step[] = [
  {
    sets: 'fiscalYear',
    async ask(asker, draft) {
      const choices = months.map((label, index) => ({ value: String(index + 1), label }));
      const question = 'In which month does the fiscal year begin?';
      const startMonth = Number(await asker.choice({ question, choices, usual: '1' }));
      const isEnd =
        startMonth > 1 && (await asker.confirm('Is it called after the calendar year in which it ends?', false));
      draft.fiscalYear = { startMonth, namedBy: isEnd ? 'end' : 'start' };
    },
  },
  {
    sets: 'frequency',
    async ask(asker, draft) {
      const answer = await asker.choice({
        question: 'How often do members report?',
        choices: rhythms,
        usual: 'quarter',
      });
      draft.frequency = answer as NonNullable<StartAnswers['frequency']>;
    },
  },
  {
    sets: 'groups',
    async ask(asker, draft) {
      const choices = stakeholderGroups.map((value) => ({ value, label: groupLabels[value] }));
      const question = 'Who is expected at the table?';
      draft.groups = (await asker.choices({ question, choices, usual: stakeholderGroups })) as readonly Group[];
    },
  },
  {
    sets: 'host',
    async ask(asker, draft) {
      const question = 'On whose service will it lie, so that every change is checked there?';
      const answer = await asker.choice({ question, choices: services, usual: 'github' });
      draft.host = answer as NonNullable<StartAnswers['host']>;
    },
  },
];

const steps: readonly Step[] = [...countrySteps, ...bodySteps, ...reportingSteps];

/** The answers without which a register cannot begin, of those that were not given. */
export function missingAnswers(given: GivenAnswers): readonly (keyof StartAnswers)[] {
  return steps.filter(({ sets, must }) => must === true && given[sets] === undefined).map(({ sets }) => sets);
}

/**
 * Asks for what was not given.
 *
 * @param isBrief whether to ask only what has no usual answer
 */
export async function interview(
  asker: Asker,
  given: GivenAnswers,
  surroundings: Surroundings,
  isBrief: boolean,
): Promise<StartAnswers> {
  const draft: Draft = { ...given };
  for (const { sets, must, when, ask } of steps) {
    if (given[sets] !== undefined || (isBrief && must !== true) || when?.(draft) === false) continue;
    await ask(asker, draft, surroundings);
  }
  return draft as StartAnswers;
}
