import { sortBy } from '../base/order.js';
import { contentRules } from './catalogue-content.js';
import { limitRules } from './catalogue-limits.js';
import { readingRules } from './catalogue-reading.js';
import { referenceRules } from './catalogue-references.js';
import { templateRules } from './catalogue-templates.js';
import type { ParseRule } from './catalogue-rule.js';

export type { ParseRule } from './catalogue-rule.js';

/** Every rule that works while a register is read, sorted by id. Their findings can be neither waived nor lowered, but for `reference/*`. */
export const parseRules: readonly ParseRule[] = sortBy(
  [...readingRules, ...limitRules, ...contentRules, ...referenceRules, ...templateRules],
  ({ id }) => id,
);
