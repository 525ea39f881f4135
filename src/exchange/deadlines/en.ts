import { defineWording } from './define.js';

export default defineWording({
  language: 'en',
  months: 'january february march april may june july august september october november december'.split(' '),
  by: ['by ', 'no later than ', 'before the end of '],
  endOf: ['end of ', 'the end of '],
  range: /^(?:from )?(?:19|20|21)\d\d to (\d{4})$/,
  twiceAYear: /^(?:biannually|twice a year|every half-year|half-yearly)(?: until (\d{4}))?$/,
  everyYear: /^(?:ongoing, annually|annually, by march 31;.*|(?:annually|every year|yearly)(?: until (\d{4}))?)$/s,
  everyQuarter: /^(?:quarterly|every quarter)(?: until (\d{4}))?$/,
  everyMonth: /^(?:monthly|every month)(?: until (\d{4}))?$/,
});
