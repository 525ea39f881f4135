import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'disseminate',
  deeds: [{ kind: 'product', adds: 'disseminations' }],
  summary: 'record that a knowledge product went out, and to whom',
  description:
    'Records where a knowledge product went: level=local areas=XT-02 providers=PRV-003 channel=workshop reach=24 audience="Social workers". Whether it was acknowledged can follow with `set`.',
  examples: [
    {
      line: 'disseminate PRD-001 level=local areas=XT-02 channel=workshop reach=24 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what recording a dissemination would change.',
    },
  ],
});
