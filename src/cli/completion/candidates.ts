import type { Argument, Command, Named, Option } from '../define.js';
import { commonOptions } from '../options.js';
import { dimensionNames, kindNames, metricNames, ruleNames, schemaNames } from './names.generated.js';
import { commitCandidates, languageCandidates, periodCandidates, recordCandidates } from './register-names.js';
import type { Candidate } from './register-names.js';

/** What may stand in the place of the word that is being typed. */
export type Answer = { readonly what: 'words'; readonly words: readonly Candidate[] } | { readonly what: PathKind };

/** Paths are completed by the shell itself. */
type PathKind = 'folders' | 'files';

/** What the usual placeholders of arguments and options name. */
const byPlaceholder: Readonly<Record<string, readonly Named[]>> = {
  ID: ['record'],
  RECORD: ['record'],
  IDS: ['record'],
  KIND: ['kind'],
  METRIC: ['metric'],
  RULE: ['rule'],
  RULES: ['rule'],
  DIMENSION: ['dimension'],
  PERIOD: ['period'],
  REF: ['commit'],
  BASE: ['commit'],
  LANGUAGE: ['language'],
  DIR: ['folder'],
  FOLDER: ['folder'],
  PATH: ['folder'],
  FILE: ['file'],
  FILES: ['file'],
};

/** Arguments and options that take a value of some kind. */
type Taking = Pick<Option, 'names' | 'choices' | 'many'> & { readonly placeholder: string };

const argumentAsTaking = ({ name, names, choices }: Argument): Taking => ({
  placeholder: name,
  ...(names && { names }),
  ...(choices && { choices }),
});
const optionAsTaking = ({ value = '', names, choices, many }: Option): Taking => ({
  placeholder: value,
  ...(names && { names }),
  ...(choices && { choices }),
  ...(many && { many }),
});

/** What a placeholder stands for, as completion understands it. */
function namedBy(placeholder: string, names: readonly Named[] | undefined): readonly Named[] {
  return names ?? (Object.hasOwn(byPlaceholder, placeholder) ? (byPlaceholder[placeholder] ?? []) : []);
}

/** What is known of the line so far. */
interface Line {
  readonly register: string;
  readonly withTitles: boolean;
}

const asCandidates = (names: readonly (readonly [string, string, ...unknown[]])[]): Candidate[] =>
  names.map(([value, description]) => ({ value, description }));

/** The families of names. */
function families(names: readonly (readonly [string, ...unknown[]])[], description: string): Candidate[] {
  const found = new Set(names.map(([id]) => id.slice(0, id.indexOf('/'))));
  return [...found].map((value) => ({ value, description }));
}

/** Names that no register has a part in. */
const fixedNames: Readonly<Partial<Record<Named, () => Candidate[]>>> = {
  kind: () => asCandidates(kindNames),
  schema: () => asCandidates(schemaNames),
  metric: () => [...families(metricNames, 'all figures of the family'), ...asCandidates(metricNames)],
  rule: () => asCandidates(ruleNames),
  'rule family': () => families(ruleNames, 'all rules of the family'),
  dimension: () => asCandidates(dimensionNames),
  // Shells complete paths by themselves.
  folder: () => [],
  file: () => [],
  nothing: () => [],
};

function candidatesNamed(named: Named, typed: string, { register, withTitles }: Line): Candidate[] {
  switch (named) {
    case 'record':
      return recordCandidates(register, typed, withTitles);
    case 'period':
      return periodCandidates(register);
    case 'commit':
      return commitCandidates(register);
    case 'language':
      return languageCandidates(register);
    default:
      return fixedNames[named]?.() ?? recordCandidates(register, typed, withTitles, named);
  }
}

const words = (candidates: readonly Candidate[], typed: string): Answer => ({
  what: 'words',
  words: candidates.filter(({ value }) => value.startsWith(typed)),
});

/** The values that something takes; of several with commas between them, the last one. */
function valuesFor(taking: Taking, typed: string, line: Line): Answer {
  const named = namedBy(taking.placeholder, taking.names);
  if (taking.choices === undefined && named.includes('folder')) return { what: 'folders' };
  if (taking.choices === undefined && named.includes('file')) return { what: 'files' };
  const done = taking.many === true ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const rest = typed.slice(done.length);
  const plain = taking.choices?.map((value) => ({ value, description: '' }));
  const candidates = plain ?? named.flatMap((one) => candidatesNamed(one, rest, line));
  const kept = candidates.filter(({ value }) => !done.split(',').includes(value));
  return words(
    kept.map((candidate) => ({ ...candidate, value: done + candidate.value })),
    typed,
  );
}

/** What stands between the command's name and the word that is being typed. */
interface Typed {
  readonly given: ReadonlyMap<string, string>;
  readonly positional: number;
  /** The option whose value comes next. */
  readonly pending: Option | undefined;
  readonly isAfterDashes: boolean;
}

function readTyped(before: readonly string[], options: readonly Option[]): Typed {
  const given = new Map<string, string>();
  let [positional, isAfterDashes, pending] = [0, false, undefined as Option | undefined];
  for (const word of before) {
    if (pending !== undefined) {
      given.set(pending.name, word);
      pending = undefined;
    } else if (isAfterDashes || !word.startsWith('-')) {
      positional += 1;
    } else if (word === '--') {
      isAfterDashes = true;
    } else {
      const [name = '', ...value] = word.slice(2).split('=');
      given.set(name, value.join('='));
      pending = value.length > 0 ? undefined : options.find((one) => one.name === name && one.value !== undefined);
    }
  }
  return { given, positional, pending, isAfterDashes };
}

const optionCandidates = (options: readonly Option[], given: ReadonlyMap<string, string>): Candidate[] => [
  ...options
    .filter(({ name }) => !given.has(name))
    .map(({ name, summary }) => ({ value: `--${name}`, description: summary })),
  { value: '--help', description: 'help on the command, an example first' },
];

/** `--format=js`: the values of the option, each with its name before it. */
function afterEquals(current: string, options: readonly Option[], line: Line): Answer {
  const start = current.slice(0, current.indexOf('=') + 1);
  const option = options.find(({ name, value }) => value !== undefined && `--${name}=` === start);
  if (option === undefined) return words([], current);
  const answer = valuesFor(optionAsTaking(option), current.slice(start.length), line);
  if (answer.what !== 'words') return answer;
  return words(
    answer.words.map((candidate) => ({ ...candidate, value: start + candidate.value })),
    current,
  );
}

/** What may follow a command's name. */
function withinCommand(command: Command, before: readonly string[], current: string, withTitles: boolean): Answer {
  const options = [...command.options, ...commonOptions];
  const typed = readTyped(before, options);
  const line = { register: typed.given.get('repo') ?? '.', withTitles };
  if (typed.pending !== undefined) return valuesFor(optionAsTaking(typed.pending), current, line);
  if (current.startsWith('-') && !typed.isAfterDashes) {
    return current.includes('=')
      ? afterEquals(current, options, line)
      : words(optionCandidates(options, typed.given), current);
  }
  const last = command.arguments.at(-1);
  const argument = command.arguments[typed.positional] ?? (last?.many === true ? last : undefined);
  if (argument !== undefined) return valuesFor(argumentAsTaking(argument), current, line);
  return words(typed.isAfterDashes ? [] : optionCandidates(options, typed.given), current);
}

/**
 * What may stand where somebody is typing. Reads the names of files at most, and their first lines for titles: no record is parsed.
 *
 * @param typed the words after the program's name; the last one is being typed, and may be empty
 * @param withTitles whether descriptions are shown, so that titles are worth a look into the files
 */
export function complete(typed: readonly string[], commands: readonly Command[], withTitles: boolean): Answer {
  const [name = '', ...rest] = typed;
  const current = rest.pop();
  const names = commands.map((command) => ({ value: command.name, description: command.summary }));
  const help = { value: 'help', description: 'help on a command' };
  if (current === undefined) {
    const general = ['--help', '--version'].map((value) => ({ value, description: '' }));
    return words(name.startsWith('-') ? general : [...names, help], name);
  }
  if (name === 'help') return words(rest.length === 0 ? names : [], current);
  const command = commands.find((candidate) => candidate.name === name);
  return command === undefined ? words([], current) : withinCommand(command, rest, current, withTitles);
}
