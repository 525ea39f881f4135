// Written by `npm run generate`. Do not edit.
import type { Dimension } from '../define.js';
import areaDimension from './area.js';
import capabilityDimension from './capability.js';
import classDimension from './class.js';
import domainDimension from './domain.js';
import groupDimension from './group.js';
import leadDimension from './lead.js';
import levelDimension from './level.js';
import priorityDimension from './priority.js';
import programmeDimension from './programme.js';
import statusDimension from './status.js';

export const dimensions: readonly Dimension[] = [
  areaDimension,
  capabilityDimension,
  classDimension,
  domainDimension,
  groupDimension,
  leadDimension,
  levelDimension,
  priorityDimension,
  programmeDimension,
  statusDimension,
];
