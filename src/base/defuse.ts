/**
 * Takes the force out of lines that a continuous-integration service would obey: `::` at the beginning of a line, and
 * `##[`, `##vso[`, `##teamcity[` and their like anywhere.
 */
export function defuse(text: string): string {
  return text.replace(/^(\s*)::/gm, '$1\\u003a:').replace(/##(?=[a-z]*\[)/gi, '#\\u0023');
}
