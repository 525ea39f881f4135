import { describe, it } from 'vitest';
import { kinds } from '../../../src/kinds/registry.generated.js';
import { losesNothing } from './_lossless.js';

describe('an export and its import, in every format', () => {
  it.each(kinds.map(({ name }) => name))('lose nothing of %s records', (kind) => losesNothing(kind, 3));
});
