// Written by `npm run generate`. Do not edit.
import type { ExchangeFormat } from '../format.js';
import csvFormat from './csv.js';
import jsonFormat from './json.js';
import jsonlFormat from './jsonl.js';
import xlsxFormat from './xlsx.js';

export const exchangeFormats: readonly ExchangeFormat[] = [
  csvFormat,
  jsonFormat,
  jsonlFormat,
  xlsxFormat,
];
