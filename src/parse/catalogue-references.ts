import type { ParseRule } from './catalogue-rule.js';

/** Whether what records name exists, and is named so that it can be told apart. */
export const referenceRules: readonly ParseRule[] = [
  {
    id: 'reference/unknown',
    title: 'What is referred to exists',
    severity: 'error',
    why: 'A reference that leads nowhere hides who answers for what.',
    waysOut: ['Correct the id.', 'Add the record.'],
    messages: [
      'binding',
      'area',
      'capability',
      'framework',
      'in-framework',
      'item',
      'metric',
      'no-areas',
      'objective',
      'renumbered',
      'rule',
      'unknown',
    ],
  },
  {
    id: 'reference/kind',
    title: 'A reference leads to the right kind',
    severity: 'error',
    why: 'An action led by a gap, or a seat held in a meeting, means nothing.',
    waysOut: [
      'Write the id of a record of the kind that is meant.',
      'Move the reference to the key that takes this kind.',
    ],
    messages: ['kind'],
  },
  {
    id: 'reference/cycle',
    title: 'References do not run in circles',
    severity: 'error',
    why: 'What must come first cannot wait for what comes after, and nothing stands above itself.',
    waysOut: ['Remove one of the references.', 'Split a record, so that its parts can be put in order.'],
    messages: ['depends-on', 'parent', 'successor', 'supersedes'],
  },
  {
    id: 'reference/duplicate-id',
    title: 'An id names one thing',
    severity: 'error',
    why: "An id is unique in the whole register, whatever the case of its letters, and is never used again; an item's id is unique in its record.",
    waysOut: ['Give one of the two another id.', 'Remove the one that stands twice.'],
    messages: ['area', 'item', 'record', 'reused'],
  },
  {
    id: 'reference/look-alike',
    title: 'Ids do not look alike',
    severity: 'warning',
    why: 'Of two ids that a reader cannot tell apart, the wrong one will be written sooner or later.',
    waysOut: ['Give one of the two another id.', 'Number records of a kind with the same number of digits.'],
    messages: ['look-alike'],
  },
  {
    id: 'reference/orphan',
    title: 'People are kept for a purpose',
    severity: 'warning',
    why: 'Personal data to which nothing refers serves no purpose, and should not be kept.',
    waysOut: ['Refer to the person where a post is held.', 'Remove the record.'],
    messages: ['person'],
  },
];
