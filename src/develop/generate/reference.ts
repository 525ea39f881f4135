import { limits } from '../../parse/limits.js';
import { describeAll } from '../../run/describe.js';
import type { MetricSubject, RuleSubject, Subject } from '../../model/subject.js';
import { readExamples } from '../examples.js';
import { readSchemas } from '../schemas.js';
import type { GeneratedFile } from './output.js';
import { commandsPart } from './reference/commands.js';
import { coveragePart } from './reference/coverage.js';
import { filtersPart } from './reference/filters.js';
import { editorsPart } from './reference/editors.js';
import { kindsPart, mappingsPart } from './reference/kinds.js';
import { table } from './reference/markdown.js';
import { metricsPart } from './reference/metrics.js';
import { reportsPart } from './reference/reports.js';
import { sitePart } from './reference/site.js';
import { rulesPart } from './reference/rules.js';
import { templatesPart } from './reference/templates.js';

const isRule = (subject: Subject): subject is RuleSubject => subject.what === 'rule';
const isMetric = (subject: Subject): subject is MetricSubject => subject.what === 'metric';

const limitWords: Readonly<Record<keyof typeof limits, string>> = {
  fileBytes: 'bytes of one file',
  fileKeys: 'keys of one file',
  mapKeys: 'keys of one mapping',
  listItems: 'items of one list',
  depth: 'mappings and lists inside each other',
  files: 'files of a register',
  registerBytes: 'bytes of all records together',
};

function limitsPart(): string {
  const names = Object.keys(limits) as (keyof typeof limits)[];
  const rows = names.map((name) => [limitWords[name], String(limits[name])]);
  return ['## Limits', 'What is larger is refused, with the limit named.', table(['What', 'At most'], rows)].join(
    '\n\n',
  );
}

const head = `<!-- Written by \`npm run generate\`. Do not edit. -->

# Reference

Everything that can be looked up: [commands](#commands), [exit codes](#exit-codes), [editors](#editors), [filters](#filters), [settings](#settings), [kinds of record](#kinds-of-record), [mappings](#mappings), [rules](#rules), [metrics](#metrics), [reports](#reports), [public site](#public-site), [templates](#templates), [coverage of the founding text](#coverage) and [limits](#limits). It is made from the program itself.`;

/** Writes `REFERENCE.md` from the commands, schemas, rules, fixtures and metrics. */
export function generateReference(): GeneratedFile[] {
  const subjects = describeAll(readExamples());
  const parts = [
    head,
    commandsPart(),
    editorsPart(),
    filtersPart(),
    kindsPart(readSchemas()),
    mappingsPart(readSchemas()),
    rulesPart(subjects.filter(isRule)),
    metricsPart(subjects.filter(isMetric)),
    reportsPart(),
    sitePart(),
    templatesPart(),
    coveragePart(),
    limitsPart(),
  ];
  return [{ path: 'REFERENCE.md', text: `${parts.join('\n\n')}\n` }];
}
