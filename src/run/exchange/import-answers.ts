/* What an import answers: row by row, as text and as JSON. */
import { defuse } from '../../base/defuse.js';
import { listWords, plural, truncate, visible } from '../../base/text.js';
import type { CellPlace, RowProblem } from '../../exchange/table.js';
import type { ImportOutput } from '../../model/records.generated.js';
import { safeJson } from '../../render/safe-json.js';
import { envelopeHead } from '../envelope.js';
import type { TextOptions } from '../printing.js';
import type { Register } from '../register.js';
import type { RecordOutcome } from './plan-import.js';
import type { FileAccount } from './read-import.js';

/** What an import would do. */
export interface ImportOutcome {
  readonly files: readonly FileAccount[];
  readonly records: readonly RecordOutcome[];
  /** What is wrong with rows of which no record could be made. */
  readonly problems: readonly RowProblem[];
  /** What a person should look at, though nothing stands in the way. */
  readonly warnings: readonly RowProblem[];
}

const outcomes = ['created', 'changed', 'unchanged', 'refused'] as const;
/** A title is cut here, so that a line of the answer stays one. */
const titleWidth = 60;

/** `plan.csv:7:4`: the row and column as a spreadsheet counts them. */
function placeText({ file, row, column }: CellPlace): string {
  const name = visible(file.split(/[/\\]/).at(-1) ?? file);
  return [name, String(row), ...(column === undefined ? [] : [String(column)])].join(':');
}

function problemText(problem: RowProblem): string {
  const field = problem.heading === undefined || problem.heading === '' ? '' : `${visible(problem.heading)}: `;
  return `${field}${visible(problem.message)}`;
}

/** A line with what follows from it below. */
interface Line {
  readonly word: string;
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly help?: string;
}

function linesOf({ outcome, id, rows, title, fields, problems }: RecordOutcome): Line[] {
  const name = visible(id ?? '–');
  if (outcome === 'refused') {
    return problems.map((problem) => ({
      word: outcome,
      id: name,
      place: placeText(problem),
      text: problemText(problem),
      help: problem.help,
    }));
  }
  const [first] = rows;
  const more = rows.length > 1 ? ` (${plural(rows.length, 'row', 'rows')})` : '';
  const what = outcome === 'changed' ? fields.join(', ') : truncate(visible(title), titleWidth);
  return [{ word: outcome, id: name, place: first === undefined ? '' : placeText(first) + more, text: what }];
}

const plainLine = (word: string, problem: RowProblem): Line => ({
  word,
  id: '',
  place: placeText(problem),
  text: problemText(problem),
  help: problem.help,
});

/** How many records there are of each outcome. */
function tally({ records, problems }: ImportOutcome): string {
  const counts = outcomes.map(
    (outcome) => `${String(records.filter((one) => one.outcome === outcome).length)} ${outcome}`,
  );
  const unread = problems.length === 0 ? [] : [`${plural(problems.length, 'row', 'rows')} that could not be read`];
  return listWords([...counts, ...unread]);
}

/** Of more files than this, only those are listed of which there is something to say. */
const mostFiles = 10;

function accountsText(files: readonly FileAccount[]): string {
  if (files.length <= mostFiles) return files.map(accountText).join('');
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const told = files.filter(({ empty, notices }) => empty.length + notices.length > 0);
  return `${told.map(accountText).join('')}${String(files.length)} files: ${plural(rows, 'row', 'rows')}\n`;
}

function accountText({ name, rows, empty, notices }: FileAccount): string {
  const blank = empty.length === 0 ? '' : `, ${plural(empty.length, 'row', 'rows')} without content`;
  const said = notices.map((notice) => `\n  = note: ${visible(notice)}`).join('');
  return `${visible(name)}: ${plural(rows, 'row', 'rows')}${blank}${said}\n`;
}

/** Whether anything stands in the way of an import. */
export function isRefused({ records, problems }: Pick<ImportOutcome, 'records' | 'problems'>): boolean {
  return problems.length > 0 || records.some(({ outcome }) => outcome === 'refused');
}

/**
 * An import for people: a line for each record that is created, changed or refused, and why; then an account of every file.
 */
export function importText(outcome: ImportOutcome, { paint, defused }: TextOptions): string {
  const told = outcome.records.filter((one) => one.outcome !== 'unchanged');
  const lines = [
    ...told.flatMap(linesOf),
    ...outcome.problems.map((problem) => plainLine('refused', problem)),
    ...outcome.warnings.map((problem) => plainLine('look at', problem)),
  ];
  const width = (part: 'word' | 'id' | 'place'): number => Math.max(0, ...lines.map((line) => line[part].length));
  const [words, ids, places] = [width('word'), width('id'), width('place')];
  const colourOf = (word: string, text: string): string =>
    word === 'refused' ? paint.error(text) : word === 'look at' ? paint.warning(text) : text;
  const body = lines.map(({ word, id, place, text, help }, index) => {
    const line = `${colourOf(word, word.padEnd(words))}  ${id.padEnd(ids)}  ${place.padEnd(places)}  ${text}`.trimEnd();
    // What helps several lines in a row is said once, below them.
    const isSaidLater = lines[index + 1]?.help === help && lines[index + 1]?.word === word;
    return help === undefined || help === '' || isSaidLater ? `${line}\n` : `${line}\n  = help: ${visible(help)}\n`;
  });
  const text = `${body.join('')}${body.length === 0 ? '' : '\n'}${accountsText(outcome.files)}${tally(outcome)}\n`;
  return defused ? defuse(text) : text;
}

type Place = ImportOutput['records'][number]['rows'][number];

const placeJson = ({ file, row, column }: CellPlace): Place => ({
  file: visible(file),
  row,
  ...(column === undefined ? {} : { column }),
});

const problemJson = (problem: RowProblem): ImportOutput['problems'][number] => ({
  ...placeJson(problem),
  ...(problem.heading === undefined ? {} : { heading: visible(problem.heading) }),
  message: visible(problem.message),
  help: visible(problem.help),
});

/** An import as JSON; `schemas/import-output.schema.json` describes it. */
export function importJson(register: Register, asOf: string, outcome: ImportOutcome, isWritten: boolean): string {
  const envelope: ImportOutput = {
    ...envelopeHead('import', { provenance: register.provenance, asOf, audience: 'restricted' }),
    written: isWritten,
    files: outcome.files.map(({ name, rows, empty, notices }) => ({
      name: visible(name),
      rows,
      empty: [...empty],
      notices: notices.map(visible),
    })),
    records: outcome.records.map(({ outcome: what, kind, id, rows, fields, problems }) => ({
      outcome: what,
      kind,
      id: id === null ? null : visible(id),
      rows: rows.map(placeJson),
      fields: [...fields],
      problems: problems.map(problemJson),
    })),
    problems: outcome.problems.map(problemJson),
    warnings: outcome.warnings.map(problemJson),
  };
  return `${safeJson(envelope)}\n`;
}
