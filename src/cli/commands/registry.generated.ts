// Written by `npm run generate`. Do not edit.
import type { Command } from '../define.js';
import explainCommand from './explain.js';
import initCommand from './init.js';
import metricsCommand from './metrics.js';
import reportCommand from './report.js';
import schemaCommand from './schema.js';
import validateCommand from './validate.js';

export const commands: readonly Command[] = [
  explainCommand,
  initCommand,
  metricsCommand,
  reportCommand,
  schemaCommand,
  validateCommand,
];
