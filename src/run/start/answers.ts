import type { Day } from '../../base/day.js';
import { isTimeZone } from '../../base/day.js';
import { abbreviationOf, isId, slugOf } from '../../base/id.js';
import type { FiscalYear, Frequency, Period } from '../../base/period.js';
import { periodDays, periodOf } from '../../base/period.js';
import { visible } from '../../base/text.js';
import { version } from '../../base/version.generated.js';
import type { RecordData, Settings } from '../../model/records.generated.js';
import { Misuse } from '../../model/errors.js';
import { stakeholderGroups } from '../../model/stakeholder-groups.js';

import type { hosts } from './vocabulary.js';

/** Whether a body governs, coordinates, or does both. */
export type BodyModel = NonNullable<RecordData['body']['model']>;
/** A stakeholder group of the founding text. */
export type Group = NonNullable<Settings['expected_groups']>[number];
/** The one class of an organisation. */
export type OrganisationClass = RecordData['organisation']['class'];

/** What must be known to start a register; what is left out has a usual answer. */
export interface StartAnswers {
  /** ISO 3166-1, such as `SN`. */
  readonly country: string;
  /** The first is that of plain texts. */
  readonly languages: readonly string[];
  /** A name of the IANA database. */
  readonly timeZone: string;
  /** The name of the body whose register it is. */
  readonly body: string;
  /** Its id; made of its name unless given. */
  readonly bodyId?: string;
  readonly model?: BodyModel;
  /** The name of the register; made of the body's unless given. */
  readonly name?: string;
  /** The calendar year unless given. */
  readonly fiscalYear?: FiscalYear;
  /** How often members report; every quarter unless given. */
  readonly frequency?: Frequency;
  /** Days after the end of a period within which updates are due; 15 unless given. */
  readonly deadlineDays?: number;
  /** ISO 4217; none unless given. */
  readonly currency?: string;
  /** The organisation that leads the body, by name; none unless given. */
  readonly lead?: string;
  /** Its class; government unless given. */
  readonly leadClass?: OrganisationClass;
  /** The groups expected at the table; all thirteen unless given. */
  readonly groups?: readonly Group[];
  /** Whose continuous integration checks it; nobody's unless given. */
  readonly host?: (typeof hosts)[number];
  /** The npm package by which colleagues install this program; this version of it unless given. */
  readonly tool?: string;
}

/** Every answer, the usual ones among them. */
export interface SettledStart extends Required<Omit<StartAnswers, 'currency' | 'lead'>> {
  readonly currency: string | undefined;
  /** The organisation that leads the body. */
  readonly lead: string | undefined;
  readonly leadId: string;
  /** The first period, in which the register begins. */
  readonly period: Period;
  /** Its first day. */
  readonly from: Day;
}

/** How a register is called where nobody says. */
const registerNames: Readonly<Record<string, (body: string) => string>> = {
  en: (body) => `Register of the ${body.replace(/^the /i, '')}`,
  fr: (body) => `Registre : ${body}`,
  es: (body) => `Registro: ${body}`,
  pt: (body) => `Registo: ${body}`,
};

/** The usual name of a register. */
export function registerName(body: string, languages: readonly string[]): string {
  return registerNames[languages[0] ?? '']?.(body) ?? body;
}

/** The usual id of a body. */
export function usualBodyId(name: string): string {
  return abbreviationOf(name) ?? 'council';
}

/** The package of which this program is installed. */
export const usualTool = `secretariat@${version}`;

/*
 * A package by name and version, an address or a path: nothing that a shell, YAML or Markdown would read as more than a word.
 */
const toolShape = /^[A-Za-z0-9@~^][A-Za-z0-9@:/._+~^=#-]{0,299}$/;

const demands: readonly (readonly [(answers: StartAnswers) => boolean, (answers: StartAnswers) => string, string])[] = [
  [
    ({ country }) => /^[A-Z]{2}$/.test(country),
    ({ country }) => `"${country}" is no code of a country`,
    'Write two letters, as in ISO 3166-1: SN, KE, XK.',
  ],
  [
    ({ languages }) =>
      languages.length > 0 && languages.every((language) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(language)),
    ({ languages }) => `"${languages.join(',')}" is no list of languages`,
    'Write their codes with commas between them, the first one first: fr,en.',
  ],
  [
    ({ languages }) => new Set(languages).size === languages.length,
    () => 'a language is named twice',
    'Name each once.',
  ],
  [
    ({ timeZone }) => isTimeZone(timeZone),
    ({ timeZone }) => `there is no time zone "${timeZone}"`,
    'Write a name such as Africa/Dakar, Asia/Manila or UTC.',
  ],
  [({ body }) => body.trim() !== '', () => 'the body has no name', 'Write its full name.'],
  [
    ({ bodyId }) => bodyId === undefined || isId(bodyId),
    ({ bodyId }) => `"${bodyId ?? ''}" cannot be the id of a body`,
    'Write letters, digits and hyphens, such as ncc.',
  ],
  [
    ({ tool }) => tool === undefined || toolShape.test(tool),
    ({ tool }) => `"${tool ?? ''}" is no package that npm could install`,
    `For instance ${usualTool}.`,
  ],
];

/** Refuses answers that cannot be. @throws Misuse naming the first */
function demandAnswers(answers: StartAnswers): void {
  const broken = demands.find(([holds]) => !holds(answers));
  if (broken !== undefined) throw new Misuse(visible(broken[1](answers)), broken[2]);
}

/** What is wrong with one answer, or undefined: for questions, where it is put right at once. */
export function wrongAnswer(answers: Partial<StartAnswers>): string | undefined {
  const whole: StartAnswers = { country: 'XX', languages: ['en'], timeZone: 'UTC', body: 'x', ...answers };
  const broken = demands.find(([holds]) => !holds(whole));
  return broken === undefined ? undefined : `${visible(broken[1](whole))}. ${broken[2]}`;
}

/** Where it lies and by what it is installed. */
function settledPlace({ host = 'none', tool = usualTool }: StartAnswers): Pick<SettledStart, 'host' | 'tool'> {
  return { host, tool };
}

/** The id of the organisation that leads: never that of the body, since ids are unique in the whole register. */
function leadIdOf(lead: string, bodyId: string): string {
  const id = slugOf(lead) ?? 'lead-organisation';
  return id.toLowerCase() === bodyId.toLowerCase() ? `${id}-organisation` : id;
}

/**
 * Fills in every usual answer.
 *
 * @param today in the register's time zone
 * @throws Misuse for an answer that cannot be
 */
export function settleStart(answers: StartAnswers, today: Day): SettledStart {
  demandAnswers(answers);
  const { body, languages, fiscalYear = { startMonth: 1, namedBy: 'start' }, frequency = 'quarter' } = answers;
  const bodyId = answers.bodyId ?? usualBodyId(body);
  const period = periodOf(today, frequency, fiscalYear);
  return {
    country: answers.country,
    languages,
    timeZone: answers.timeZone,
    body: body.trim(),
    bodyId,
    model: answers.model ?? 'both',
    name: answers.name ?? registerName(body.trim(), languages),
    fiscalYear,
    frequency,
    deadlineDays: answers.deadlineDays ?? 15,
    currency: answers.currency,
    lead: answers.lead?.trim(),
    leadClass: answers.leadClass ?? 'government',
    leadId: leadIdOf(answers.lead ?? '', bodyId),
    groups: answers.groups ?? stakeholderGroups,
    ...settledPlace(answers),
    period,
    from: periodDays(period, fiscalYear).from,
  };
}
