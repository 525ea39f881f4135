import { sortBy } from '../base/order.js';
import { contentRules } from './catalogue-content.js';
import { limitRules } from './catalogue-limits.js';
import { readingRules } from './catalogue-reading.js';
import { referenceRules } from './catalogue-references.js';
import type { ParseRule } from './catalogue-rule.js';

export type { ExampleFile, ParseRule } from './catalogue-rule.js';

/** Every rule that works while a register is read, sorted by id. Their findings can be neither waived nor lowered, but for `reference/*`. */
export const parseRules: readonly ParseRule[] = sortBy(
  [...readingRules, ...limitRules, ...contentRules, ...referenceRules],
  ({ id }) => id,
);

/** The files on which the examples of the rules stand: a small register without findings. */
export const exampleRegister: readonly { readonly path: string; readonly text: string }[] = [
  {
    path: 'secretariat.yaml',
    text: 'schema_version: 1\nname: Example\ncountry: XT\nlanguages: [en]\ntime_zone: UTC\n',
  },
  { path: 'bodies/ncc.yaml', text: 'name: National Council\nlevel: national\ntype: council\n' },
  { path: 'organisations/mo-police.yaml', text: 'name: National Police Service\nclass: law-enforcement\n' },
];
