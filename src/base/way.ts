/** The way from one file to another, both from the same top: relative, so that the site works wherever it lies. */
export function wayTo(from: string, to: string): string {
  const [path = '', place] = to.split('#');
  const below = from.split('/').slice(0, -1);
  const target = path.split('/');
  let shared = 0;
  while (shared < below.length && shared < target.length - 1 && below[shared] === target[shared]) shared += 1;
  const way = [...below.slice(shared).map(() => '..'), ...target.slice(shared)].map(encodeURIComponent).join('/');
  return place === undefined ? way : `${way}#${encodeURI(place)}`;
}
