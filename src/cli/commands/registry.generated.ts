// Written by `npm run generate`. Do not edit.
import type { Command } from '../define.js';
import blameCommand from './blame.js';
import closeCommand from './close.js';
import codeownersCommand from './codeowners.js';
import completionCommand from './completion.js';
import diffCommand from './diff.js';
import explainCommand from './explain.js';
import fmtCommand from './fmt.js';
import initCommand from './init.js';
import listCommand from './list.js';
import logCommand from './log.js';
import lspCommand from './lsp.js';
import mergeDriverCommand from './merge-driver.js';
import metricsCommand from './metrics.js';
import newCommand from './new.js';
import renumberCommand from './renumber.js';
import reportCommand from './report.js';
import restateCommand from './restate.js';
import reviewCommand from './review.js';
import schemaCommand from './schema.js';
import setCommand from './set.js';
import showCommand from './show.js';
import statusCommand from './status.js';
import trendCommand from './trend.js';
import undoCommand from './undo.js';
import validateCommand from './validate.js';
import verifyCommand from './verify.js';

export const commands: readonly Command[] = [
  blameCommand,
  closeCommand,
  codeownersCommand,
  completionCommand,
  diffCommand,
  explainCommand,
  fmtCommand,
  initCommand,
  listCommand,
  logCommand,
  lspCommand,
  mergeDriverCommand,
  metricsCommand,
  newCommand,
  renumberCommand,
  reportCommand,
  restateCommand,
  reviewCommand,
  schemaCommand,
  setCommand,
  showCommand,
  statusCommand,
  trendCommand,
  undoCommand,
  validateCommand,
  verifyCommand,
];
