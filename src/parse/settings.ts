import { isTimeZone } from '../base/day.js';
import type { FiscalYear } from '../base/period.js';
import type { ResolvedSettings, Thresholds } from '../model/dataset.js';
import type { Settings } from '../model/records.generated.js';
import { stakeholderGroups } from '../model/stakeholder-groups.js';

/** The thresholds of data-model §4; the settings' schema states the same. */
export const defaultThresholds: Thresholds = {
  vacancy_days: 90,
  assessment_months: 24,
  terms_of_reference_months: 36,
  host_agenda_per_year: 2,
  attendance_gap_points: 20,
  contact_confirmed_months: 12,
  initiative_active_months: 12,
  open_decision_days: 90,
  freshness_months: 12,
  waiver_warning_days: 30,
  mass_change_records: 20,
  mass_change_percent: 10,
  small_number: 3,
  agenda_notice_days: 10,
  grace_days: 0,
  priority_concentration_percent: 50,
};

/** The framework that holds where the settings name none. */
export const defaultFramework = 'mnr-2016';

/** Fills in every default. */
export function resolveSettings(settings: Settings): ResolvedSettings {
  return {
    ...settings,
    profile: settings.profile ?? 'basic',
    thresholds: { ...defaultThresholds, ...settings.thresholds },
    expected_groups: settings.expected_groups ?? [...stakeholderGroups],
  };
}

/** What stands in for settings that could not be read, so that the other files can still be looked at. */
export const settingsInPlace: ResolvedSettings = resolveSettings({
  schema_version: 1,
  name: 'Register',
  country: 'ZZ',
  languages: ['en'],
  time_zone: 'UTC',
});

/** When fiscal years begin, by the settings; with the calendar year unless they say otherwise. */
export function fiscalYearOf({ fiscal_year }: Settings): FiscalYear {
  const startMonth = fiscal_year?.start_month;
  return { startMonth: startMonth === undefined ? 1 : startMonth, namedBy: fiscal_year?.named_by ?? 'start' };
}

/** Whether the settings name a time zone that exists. */
export function knowsTimeZone({ time_zone }: Settings): boolean {
  return isTimeZone(time_zone);
}
