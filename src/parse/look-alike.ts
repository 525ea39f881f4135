/**
 * The form in which two ids look the same to a reader: small and capital letters, O and 0, l, I and 1, points, hyphens and
 * underscores, and zeros before a number make no difference.
 */
export function lookOf(id: string): string {
  return id
    .replaceAll(/[lI]/g, '1')
    .toLowerCase()
    .replaceAll('o', '0')
    .replaceAll(/[._-]+/g, '-')
    .replaceAll(/(^|[^0-9])0+(?=[0-9])/g, '$1');
}
