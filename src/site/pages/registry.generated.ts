// Written by `npm run generate`. Do not edit.
import type { SitePage } from '../define.js';
import actionsPage from './actions.js';
import capabilitiesPage from './capabilities.js';
import changesPage from './changes.js';
import coherencePage from './coherence.js';
import dataPage from './data.js';
import homePage from './home.js';
import indicatorsPage from './indicators.js';
import meetingsPage from './meetings.js';
import membersPage from './members.js';
import methodPage from './method.js';
import objectivesPage from './objectives.js';
import recordsPage from './records.js';
import supportPage from './support.js';

export const sitePages: readonly SitePage[] = [
  actionsPage,
  capabilitiesPage,
  changesPage,
  coherencePage,
  dataPage,
  homePage,
  indicatorsPage,
  meetingsPage,
  membersPage,
  methodPage,
  objectivesPage,
  recordsPage,
  supportPage,
];
