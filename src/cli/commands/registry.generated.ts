// Written by `npm run generate`. Do not edit.
import type { Command } from '../define.js';
import adoptCommand from './adopt.js';
import affirmCommand from './affirm.js';
import amendCommand from './amend.js';
import attendCommand from './attend.js';
import blameCommand from './blame.js';
import cancelCommand from './cancel.js';
import closeGapCommand from './close-gap.js';
import closeCommand from './close.js';
import codeownersCommand from './codeowners.js';
import completeCommand from './complete.js';
import completionCommand from './completion.js';
import deliverCommand from './deliver.js';
import diffCommand from './diff.js';
import disseminateCommand from './disseminate.js';
import explainCommand from './explain.js';
import exportCommand from './export.js';
import fmtCommand from './fmt.js';
import importCommand from './import.js';
import initCommand from './init.js';
import listCommand from './list.js';
import logCommand from './log.js';
import lspCommand from './lsp.js';
import mergeDriverCommand from './merge-driver.js';
import metricsCommand from './metrics.js';
import migrateCommand from './migrate.js';
import newCommand from './new.js';
import reassignCommand from './reassign.js';
import redactCommand from './redact.js';
import renumberCommand from './renumber.js';
import reportCommand from './report.js';
import rescheduleCommand from './reschedule.js';
import restateCommand from './restate.js';
import resumeCommand from './resume.js';
import retireCommand from './retire.js';
import reviewCommand from './review.js';
import schemaCommand from './schema.js';
import serveCommand from './serve.js';
import setCommand from './set.js';
import showCommand from './show.js';
import siteCommand from './site.js';
import statusCommand from './status.js';
import suspendCommand from './suspend.js';
import templateCommand from './template.js';
import translationsCommand from './translations.js';
import trendCommand from './trend.js';
import undoCommand from './undo.js';
import updateCommand from './update.js';
import validateCommand from './validate.js';
import verifyCommand from './verify.js';

export const commands: readonly Command[] = [
  adoptCommand,
  affirmCommand,
  amendCommand,
  attendCommand,
  blameCommand,
  cancelCommand,
  closeGapCommand,
  closeCommand,
  codeownersCommand,
  completeCommand,
  completionCommand,
  deliverCommand,
  diffCommand,
  disseminateCommand,
  explainCommand,
  exportCommand,
  fmtCommand,
  importCommand,
  initCommand,
  listCommand,
  logCommand,
  lspCommand,
  mergeDriverCommand,
  metricsCommand,
  migrateCommand,
  newCommand,
  reassignCommand,
  redactCommand,
  renumberCommand,
  reportCommand,
  rescheduleCommand,
  restateCommand,
  resumeCommand,
  retireCommand,
  reviewCommand,
  schemaCommand,
  serveCommand,
  setCommand,
  showCommand,
  siteCommand,
  statusCommand,
  suspendCommand,
  templateCommand,
  translationsCommand,
  trendCommand,
  undoCommand,
  updateCommand,
  validateCommand,
  verifyCommand,
];
