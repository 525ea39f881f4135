// Written by `npm run generate`. Do not edit.
import type { Wording } from './define.js';
import arWording from './ar.js';
import enWording from './en.js';
import esWording from './es.js';
import frWording from './fr.js';

export const wordings: readonly Wording[] = [
  arWording,
  enWording,
  esWording,
  frWording,
];
