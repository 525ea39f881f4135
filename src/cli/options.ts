import { audiences } from '../model/audience.js';
import type { Option } from './define.js';
import { colourChoices } from './colour.js';

const repoOption: Option = {
  name: 'repo',
  value: 'DIR',
  summary: "the register's folder",
  otherwise: 'the folder you are in',
};
const prefixOption: Option = {
  name: 'prefix',
  value: 'PATH',
  summary: 'where in its repository the register lies, if not at the top',
};

/** Where a register lies, for commands that look at its history. */
export const placeOptions: readonly Option[] = [repoOption, prefixOption];

/** Where a history ends. */
export const atOption: Option = {
  name: 'at',
  value: 'REF',
  summary: 'where the history ends (branch, tag, id, day or closed period)',
  otherwise: 'the last commit',
};

/** Which files are read. */
export const sourceOptions: readonly Option[] = [
  repoOption,
  {
    name: 'at',
    value: 'REF',
    summary: 'read a commit (branch, tag, id, day or closed period) in place of the files on disk',
  },
  prefixOption,
];

/** The day whose state is looked at. */
export const asOfOption: Option = {
  name: 'as-of',
  value: 'DAY',
  takes: 'day',
  summary: 'the day whose state is looked at',
  otherwise: "today in the register's time zone, or with --at the day of the commit",
};

/** Along which axis figures get rows. */
export const byOption: Option = {
  name: 'by',
  value: 'DIMENSION',
  summary: 'a row for each lead, area, status …; a wrong one lists all',
};

export const formats = ['text', 'json'] as const;

export const formatOption: Option = {
  name: 'format',
  value: 'FORMAT',
  summary: 'how the answer is printed',
  choices: formats,
  otherwise: 'text',
};

/** Whose eyes the answer is for. */
export const audienceOption: Option = {
  name: 'audience',
  value: 'WHO',
  summary: 'who will read it; what is above them does not count and is not printed',
  choices: audiences,
  otherwise: 'members',
};

/** In which languages of the register something is said, where it can be said in several at once. */
export const languagesOption: Option = {
  name: 'lang',
  value: 'LANGUAGES',
  many: true,
  takes: 'names',
  summary: 'languages of the register, with commas between them',
  otherwise: 'all of them',
};

export const incompleteOption: Option = {
  name: 'incomplete',
  summary: 'answer although some records cannot be read; the answer says so',
};

/** What every command takes. */
export const commonOptions: readonly Option[] = [
  {
    name: 'color',
    value: 'WHEN',
    summary: 'colour the output; NO_COLOR and FORCE_COLOR are heeded',
    choices: colourChoices,
    otherwise: 'auto',
  },
];
