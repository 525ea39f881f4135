import { bodyClauses } from './body.js';
import type { Clause } from './define.js';
import { responseClauses } from './response.js';
import { resultClauses } from './results.js';

/** The founding text clause by clause, L1 to L24, with what in the product answers each. */
export const clauses: readonly Clause[] = [...bodyClauses, ...responseClauses, ...resultClauses];
