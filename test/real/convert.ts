import { stringify } from 'yaml';
import { readDeadline } from './deadlines.js';
import type { Both, Plan, PlannedIndicator } from './plan.js';

/** What became of the plan, row by row. */
export interface Conversion {
  /** The register: path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Code in the plan → where it went: a record's id, or `PRG-001#C01.1`. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** What a person should look at, one sentence each. */
  readonly warnings: readonly string[];
}

const source = 'National Action Plan on Open Government tracker (nap6)';

/** What the departments are called; the plan itself has their codes only. */
const departments: Readonly<Record<string, { name: Both; class: string }>> = {
  'hc-sc': { name: { en: 'Health Canada', fr: 'Santé Canada' }, class: 'government' },
  'isc-sac': { name: { en: 'Indigenous Services Canada', fr: 'Services aux Autochtones Canada' }, class: 'government' },
  jus: { name: { en: 'Department of Justice Canada', fr: 'Ministère de la Justice Canada' }, class: 'government' },
  'lac-bac': {
    name: { en: 'Library and Archives Canada', fr: 'Bibliothèque et Archives Canada' },
    class: 'government',
  },
  pch: { name: { en: 'Canadian Heritage', fr: 'Patrimoine canadien' }, class: 'government' },
  'pwgsc-tpsgc': {
    name: { en: 'Public Services and Procurement Canada', fr: 'Services publics et Approvisionnement Canada' },
    class: 'government',
  },
  'rcmp-grc': {
    name: { en: 'Royal Canadian Mounted Police', fr: 'Gendarmerie royale du Canada' },
    class: 'law-enforcement',
  },
  'tbs-sct': {
    name: { en: 'Treasury Board of Canada Secretariat', fr: 'Secrétariat du Conseil du Trésor du Canada' },
    class: 'government',
  },
  'vac-acc': { name: { en: 'Veterans Affairs Canada', fr: 'Anciens Combattants Canada' }, class: 'government' },
};

const settings = {
  schema_version: 1,
  name: {
    en: '6th National Action Plan on Open Government 2025–2029',
    fr: '6e Plan d’action national pour un gouvernement ouvert 2025-2029',
  },
  country: 'CA',
  languages: ['en', 'fr'],
  time_zone: 'America/Toronto',
  currency: 'CAD',
  fiscal_year: { start_month: 4, named_by: 'start' },
  // The tracker is filled in every December and June: three months after each half of the fiscal year.
  reporting_calendar: [{ from: '2025-04-01', frequency: 'half-year', update_deadline_days: 92 }],
  profile: 'standard',
  // What the tracker does not tell, and a plan of another field cannot have: who adopted it, and a body that protects children.
  severities: { 'programme/no-adoption': 'warning', 'mandate/no-national-body': 'info' },
};

const numbered = (prefix: string, index: number): string => `${prefix}-${String(index + 1).padStart(3, '0')}`;
const reference = (code: string) => ({ references: [{ system: source, number: code }] });
const text = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** The first paragraph names a thing; what follows explains it, and is kept with it. */
function headed({ en, fr }: Both): { title: Both; statement?: Both } {
  const first = (whole: string): string => whole.split(/\n\s*\n/)[0]?.trim() ?? '';
  const title = { en: first(en), fr: first(fr) };
  return title.en === en.trim() && title.fr === fr.trim() ? { title } : { title, statement: { en, fr } };
}

const parentOf = (code: string): string => code.slice(0, code.lastIndexOf('.'));

/** One indicator of the plan as an action. */
function actionOf(indicator: PlannedIndicator): Readonly<Record<string, unknown>> {
  const [lead, ...partners] = indicator.leads;
  const { title, statement } = headed(indicator);
  return {
    title,
    ...(statement !== undefined && { description: statement }),
    programme: 'PRG-001',
    objective: parentOf(indicator.code),
    lead,
    ...(partners.length > 0 && { partners }),
    // The plan carries no status: every action counts as not started until its first update.
    status: 'not-started',
    ...readDeadline(indicator.deadline),
    due_as_published: indicator.deadline,
    ...reference(indicator.code),
  };
}

/** What a person should know about one indicator. */
function warningsOf(indicator: PlannedIndicator, id: string): string[] {
  const { code, leads, deadline } = indicator;
  const [lead = '', ...partners] = leads;
  return [
    ...(partners.length === 0
      ? []
      : [`${code} (${id}) names more than one lead: ${lead} leads, ${partners.join(', ')} is a partner`]),
    ...(readDeadline(deadline) !== undefined
      ? []
      : [`${code} (${id}) has a deadline that gives no date: ${JSON.stringify(deadline.en)}`]),
  ];
}

/** The programme, whose objectives are the plan's milestones. */
function programmeOf(plan: Plan): Readonly<Record<string, unknown>> {
  return {
    title: settings.name,
    version: '2025-2029',
    from: '2025-01-01',
    to: '2029-12-31',
    status: 'adopted',
    objectives: plan.milestones.map((milestone) => ({ id: milestone.code, ...headed(milestone) })),
    ...reference('nap6'),
  };
}

/** The departments as organisations. A code that is not known is its own name, and a warning. */
function organisationsOf(codes: readonly string[]): { files: [string, string][]; warnings: string[] } {
  const files = codes.map((code): [string, string] => {
    const known = departments[code] ?? { name: code, class: 'government' };
    return [`organisations/${code}.yaml`, text({ ...known, level: 'national', ...reference(code) })];
  });
  const warnings = codes
    .filter((code) => !(code in departments))
    .map((code) => `the name of the department ${code} is not known`);
  return { files, warnings };
}

/**
 * Turns the plan into a register: a commitment into a commitment, a milestone into an objective of the programme, an
 * indicator into an action.
 *
 * @returns the same bytes for the same plan
 */
export function convertPlan(plan: Plan): Conversion {
  const actions = new Map(plan.indicators.map(({ code }, index) => [code, numbered('ACT', index)]));
  const commitments = plan.commitments.map(({ code, en, fr }, index): [string, string] => [
    `commitments/${numbered('COM', index)}.yaml`,
    text({
      title: { en, fr },
      made_to: 'public',
      status: 'open',
      actions: [...actions].filter(([indicator]) => indicator.startsWith(`${code}.`)).map(([, id]) => id),
      ...reference(code),
    }),
  ]);
  const organisations = organisationsOf([...new Set(plan.indicators.flatMap(({ leads }) => leads))].sort());
  const files = [
    ['secretariat.yaml', text(settings)] as const,
    ...organisations.files,
    ...commitments,
    ['programmes/PRG-001.yaml', text(programmeOf(plan))] as const,
    ...plan.indicators.map((one) => [`actions/${actions.get(one.code) ?? ''}.yaml`, text(actionOf(one))] as const),
  ];
  const outcomes = new Map([
    ...plan.commitments.map(({ code }, index): [string, string] => [code, numbered('COM', index)]),
    ...plan.milestones.map(({ code }): [string, string] => [code, `PRG-001#${code}`]),
    ...actions,
  ]);
  const warnings = plan.indicators.flatMap((one) => warningsOf(one, actions.get(one.code) ?? ''));
  return { files: Object.fromEntries(files), outcomes, warnings: [...organisations.warnings, ...warnings] };
}
