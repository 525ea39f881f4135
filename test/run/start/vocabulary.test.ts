import { describe, expect, it } from 'vitest';
import { shapes } from '../../../src/kinds/shape.generated.js';
import { bodyModels, frequencies, organisationClasses, yearEnds } from '../../../src/run/start/vocabulary.js';
import { stakeholderGroups } from '../../../src/model/stakeholder-groups.js';

const { settings, body, organisation } = shapes;

describe('what can be chosen for a new register', () => {
  it.each([
    ['models', bodyModels, body.properties?.['model']?.values],
    ['classes', organisationClasses, organisation.properties?.['class']?.values],
    ['groups', stakeholderGroups, settings.properties?.['expected_groups']?.items?.values],
    ['frequencies', frequencies, settings.properties?.['reporting_calendar']?.items?.properties?.['frequency']?.values],
    ['ends', yearEnds, settings.properties?.['fiscal_year']?.properties?.['named_by']?.values],
  ])('is what the schemas allow: %s', (_, ours, theirs) => {
    expect([...ours].sort()).toEqual([...(theirs ?? [])].sort());
  });
});
