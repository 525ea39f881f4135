import { sortedUnique } from '../../base/text.js';
import { providersOn, reachedTypes } from '../../facts/dissemination.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'dissemination/type-not-reached',
  title: 'No knowledge product has reached a type of service provider',
  why: 'A child meets a school, a clinic, a police station, a helpline. Where one of these has never been reached, it will not know what the others know.',
  clauses: ['L12'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['product', 'provider'],
  absence: ['product'],
  waysOut: [
    'Pass a product on to providers of this type, and name them in the dissemination.',
    'Record a waiver whose scope is the type, with the decision behind it.',
  ],
  messages: {
    none: {
      text: 'no knowledge product has reached a service provider of the type {type}',
      help: 'pass one on to providers of this type, and name them under "disseminations"; or waive this with the scope {type}',
      label: 'not reached',
    },
  },
  *check(snapshot) {
    const providers = providersOn(snapshot);
    const reached = reachedTypes(snapshot);
    for (const type of sortedUnique(providers.map(({ data }) => data.type))) {
      const first = providers.find(({ data }) => data.type === type);
      if (first === undefined || reached.has(first.data.type)) continue;
      yield { message: 'none', data: { type }, place: at(first, 'type'), scope: type };
    }
  },
});
