/** What every check of a register needs: the part of the public interface that is loaded alone, so that checking starts quickly. */
export { openChange } from './api/judge.js';
export { loadRegister, openPoint, openRegister } from './api/register.js';
export { appendStepSummary, registerTop, serviceReport } from './api/service-formats.js';
export { proposeRenumbering, validate } from './api/validate.js';
export { dayInZone } from './base/day.js';
export { memoryTree } from './io/memory-tree.js';
export { referenceAddress } from './io/package-files.js';
export { isRegister, stands } from './io/register-folder.js';
export { watchFolder } from './io/watch.js';
export { Misuse, Refusal, Unanswerable } from './model/errors.js';
export { plain as noColours } from './render/paint.js';
export { measurementJson, measurementText, validationJson, validationText } from './run/answers.js';
export { usualDay } from './run/register.js';
