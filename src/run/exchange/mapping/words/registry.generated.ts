// Written by `npm run generate`. Do not edit.
import type { HeadingWords } from './define.js';
import arWords from './ar.js';
import enWords from './en.js';
import esWords from './es.js';
import frWords from './fr.js';

export const headingWords: readonly HeadingWords[] = [
  arWords,
  enWords,
  esWords,
  frWords,
];
