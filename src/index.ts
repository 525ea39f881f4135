/**
 * The public interface: open a register, check it, compute its figures, write its reports. Nothing here reads the clock or
 * prints; what depends on today takes the instant as an argument.
 *
 * @example
 * ```ts
 * import { measure, openRegister, validate } from 'secretariat';
 *
 * const register = await openRegister('data-example');
 * const { findings } = validate(register, { asOf: '2026-09-30' });
 * const { measures } = measure(register, { asOf: '2026-09-30', audience: 'public', only: ['progress/on-time'] });
 * ```
 */
export * from './checking.js';
export {
  changesText,
  checkPlan,
  commitFiles,
  demandCommit,
  isHindrance,
  openWorkspace,
  planChanges,
  planFixes,
  planFormat,
  planSet,
  previewUndo,
  undo,
  writePlan,
} from './api/change.js';
export { ejectTemplate, listTemplates, templateState } from './api/templates.js';
export { translations, translationsCsv, translationsJson, translationsText } from './api/translations.js';
export { changeText, compare } from './api/compare.js';
export { mergeFiles } from './api/merge.js';
export { demandTakingBack, planMigrate } from './api/migrate.js';
export { forgetRedacted, planRedact } from './api/redact.js';
export { planAffirm } from './api/affirm.js';
export { planNewId } from './api/renumber.js';
export { describe, explain, explanationText } from './api/explain.js';
export { mappingFindingsText, openImport, openMapping, proposeImport, writeMapping } from './api/exchange-in.js';
export { exportedCounts, exportedFiles, exportRecords, writeExport } from './api/exchange-out.js';
export { list, listCsv } from './api/list.js';
export { diff, diffDocument } from './api/diff.js';
export { life } from './api/life.js';
export {
  EditedRegister,
  completionAt,
  definitionAt,
  editedFile,
  findingsByPath,
  hoverAt,
  quickFixes,
  rangeOf,
  referencesAt,
  renamableAt,
  rename,
  renameRecord,
} from './api/editor.js';
export { editText, editsFor, recordText } from './api/edit.js';
export { codeowners, writeCodeowners } from './api/codeowners.js';
export { closePeriod, restatePeriod, verifyPeriod } from './api/closing.js';
export { review, reviewText } from './api/review.js';
export { lastDayOf, measure } from './api/measure.js';
export {
  askForRecord,
  dataFrom,
  editRecord,
  isWrong,
  lackingFields,
  openDesk,
  proposalTitle,
  proposeRecord,
  renewProposal,
} from './api/new-record.js';
export { memberBriefs, report, writeDocuments } from './api/report.js';
export { resolvePoint, workingTree } from './api/points.js';
export { listSchemas, schemaOf } from './api/schemas.js';
export {
  demandFree,
  interview,
  joinRegister,
  missingAnswers,
  refreshRegister,
  startExample,
  startRegister,
} from './api/start.js';
export { show } from './api/show.js';
export { isUnreadable, problemPage, shownSite, site, writeSite } from './api/site.js';
export { startPreview } from './io/preview-server.js';
export { status } from './api/status.js';
export { registerLog } from './api/register-log.js';
export { trend } from './api/trend.js';
export { planVerb } from './api/verb.js';
export { editUpdate, owedByLead, owedText, planUpdateOf } from './api/update.js';
export { terminalAsker } from './io/terminal.js';
export { unreadText } from './render/explanation-text.js';
export { importJson, importText } from './run/exchange/import-answers.js';
export { kindFieldsText, listText, listedIds as listIds, listedJson as listJson } from './run/listing.js';
export { showJson, showText } from './run/record.js';
export { statusJson, statusText } from './run/status.js';
export { isIncomplete } from './run/diff.js';
export { blameJson, blameText, lifeJson, lifeText } from './run/life-answers.js';
export { registerLogJson, registerLogText } from './run/register-log.js';
export { diffJson, diffText } from './run/diff-answers.js';
export { isTrendIncomplete, trendCsv, trendJson, trendSvg, trendText } from './run/trend-answers.js';
export type { PlannedUpdate, UpdateOptions } from './api/update.js';
export type { UpdateRequest } from './run/update/open.js';
export type { DeedOptions, PlannedDeed } from './api/verb.js';
export type { Deed, DeedRequest, Verb } from './run/verb/define.js';
export type { MigrationPlan } from './api/migrate.js';
export type { RedactOptions, Redacted } from './api/redact.js';
export type { AffirmOptions } from './api/affirm.js';
export type { Refreshed } from './run/start/own-files.js';
export type { PlanCheck, TakenBack, Workspace } from './api/change.js';
export type { SiteRegisterOptions } from './api/site.js';
export type { Preview } from './io/preview-server.js';
export type { Site } from './model/site.js';
export type { ShownSite } from './run/site/preview.js';
export type { CompareRegistersOptions } from './api/compare.js';
export type { ExplainOptions, Explanation } from './api/explain.js';
export type { ImportOptions, ImportProposal, MappingReading } from './api/exchange-in.js';
export type { ImportOutcome } from './run/exchange/import-answers.js';
export type { NamedBytes } from './run/exchange/read-import.js';
export type { ExchangeFormatName, ExportRegisterOptions } from './api/exchange-out.js';
export type { Exported, ExportedFile, ExportedRecord } from './run/exchange/format.js';
export type { ListRegisterOptions } from './api/list.js';
export type { DiffRegisterOptions } from './api/diff.js';
export type { LifeOfOptions, ToldLife } from './api/life.js';
export type { PointOptions } from './api/points.js';
export type {
  Completion,
  EditorFinding,
  EditorView,
  FileRange,
  Proposal,
  QuickFix,
  Range,
  RegisterChange,
  Spot,
} from './api/editor.js';
export type { Closed, CloseOptions, NotClosed, Restatement } from './api/closing.js';
export type { CodeownersState } from './api/codeowners.js';
export type { ReviewChangeOptions } from './api/review.js';
export type { OpenChangeOptions, OpenedChange } from './api/judge.js';
export type { MeasureRegisterOptions } from './api/measure.js';
export type { PlainRecord } from './api/edit.js';
export type { Edit, EditFailure } from './edit/edit.js';
export type { Desk, RecordProposal } from './api/new-record.js';
export type { NewData } from './run/new/record.js';
export type { OpenOptions } from './api/register.js';
export type { ReportRegisterOptions } from './api/report.js';
export type { Created, HookOutcome, Joined, SettledStart, StartAnswers, Started } from './api/start.js';
export type { Asker } from './model/question.js';
export type { ShowOptions } from './api/show.js';
export type { TemplateState } from './api/templates.js';
export type { Translations, TranslationsOptions } from './api/translations.js';
export type { Trend, TrendOptions } from './api/trend.js';
export type { Audience } from './model/audience.js';
export type { ItemStep, RecordChange, ShownPart, ShownValue, ValueChange } from './model/change.js';
export type { Day } from './base/day.js';
export type { Dataset } from './model/dataset.js';
export type { Finding, Place, Profile, Severity } from './model/finding.js';
export type { Figures, Group, Measure, Move } from './model/measure.js';
export type {
  ListOutput,
  MetricsOutput,
  RecordData,
  Settings,
  ShowOutput,
  StatusOutput,
  ValidationOutput,
} from './model/records.generated.js';
export type { Point } from './model/point.js';
export type { BlamedValue, DeadlineMove, Life, LifeEntry, Stay } from './model/life.js';
export type { FolderWatch } from './io/watch.js';
export type { Output, Written } from './io/write.js';
export type { SourceFile, SourceTree } from './model/source.js';
export type { MetricSubject, RuleSubject, Subject } from './model/subject.js';
export type { Rhythm, TrendFigure, TrendLine, TrendPoint } from './model/trend.js';
export type { Paint } from './render/paint.js';
export type { Measurement, ValidationTextOptions } from './run/answers.js';
export type { TextOptions } from './run/printing.js';
export type { Listed } from './run/listing.js';
export type { ShownRecord } from './run/record.js';
export type { ChangeGroup, ComparedSide, Comparison } from './run/diff.js';
export type { ReportFormat } from './run/documents.js';
export type { Renumbering } from './editor/renumber.js';
export type { FileMerge } from './run/merge.js';
export type { ChangePlan, PlannedFile } from './run/change-plan.js';
export type { Verdict } from './run/verify.js';
export { restatementText } from './render/restatement-text.js';
export type { Repair } from './run/repair.js';
export type { Register } from './run/register.js';
export type { Status } from './run/status.js';
export type { ValidateOptions, Validation } from './run/validate.js';
export type { ServiceFormat, ServiceOptions } from './run/validation-formats.js';
