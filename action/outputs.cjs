/* Writes the outputs of the action: counts, and what the gravest finding says. Its words come from records, so each value stands
   between delimiters that nobody can guess. */
const { randomUUID } = require('node:crypto');
const { appendFileSync, readFileSync } = require('node:fs');

const [file = ''] = process.argv.slice(2);
const { findings, summary } = JSON.parse(readFileSync(file, 'utf8'));
const open = findings.filter(({ waived_by }) => waived_by === null);
const [gravest] = ['error', 'warning', 'info'].flatMap((severity) =>
  open.filter((finding) => finding.severity === severity),
);

const outputs = {
  errors: summary.errors,
  warnings: summary.warnings,
  infos: summary.infos,
  gravest: gravest === undefined ? '' : `${gravest.path}:${gravest.line}: ${gravest.message}`,
};

const target = process.env['GITHUB_OUTPUT'];
if (target !== undefined && target !== '') {
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = randomUUID();
    appendFileSync(target, `${name}<<${delimiter}\n${String(value)}\n${delimiter}\n`);
  }
}
