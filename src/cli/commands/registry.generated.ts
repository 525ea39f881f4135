// Written by `npm run generate`. Do not edit.
import type { Command } from '../define.js';
import explainCommand from './explain.js';
import initCommand from './init.js';
import listCommand from './list.js';
import metricsCommand from './metrics.js';
import reportCommand from './report.js';
import schemaCommand from './schema.js';
import showCommand from './show.js';
import statusCommand from './status.js';
import validateCommand from './validate.js';

export const commands: readonly Command[] = [
  explainCommand,
  initCommand,
  listCommand,
  metricsCommand,
  reportCommand,
  schemaCommand,
  showCommand,
  statusCommand,
  validateCommand,
];
