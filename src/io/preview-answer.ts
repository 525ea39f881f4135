/* What the preview answers to a request: worked out from the request alone, so that it can be tested without a network. */

/** What is shown. */
export interface Shown {
  /** Texts by their paths from the top of the site. */
  readonly files: ReadonlyMap<string, string>;
  /** A page that stands in the place of every page, where there is no site to show. */
  readonly problem: string | undefined;
}

/** As much of a request as an answer depends on. */
export interface PreviewRequest {
  readonly method: string | undefined;
  readonly host: string | undefined;
  readonly url: string | undefined;
}

/** An answer. */
export interface PreviewAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where pages listen for changes. */
export const changesPath = '.preview/changes';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
};

const plain = 'text/plain; charset=utf-8';

/** Nothing is kept, guessed at, framed, or read by pages of another origin. */
const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function answer(
  status: number,
  type: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): PreviewAnswer {
  return { status, headers: { ...always, 'content-type': type, ...more }, body };
}

/**
 * Whether a request names this computer by itself. A page elsewhere whose name was made to lead here (DNS rebinding) names its own.
 */
function isLocal(host: string | undefined, port: number): boolean {
  return [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`].includes(host?.toLowerCase() ?? '');
}

/** The path of a request from the top of the site; undefined where it cannot be read. */
export function pathOf(url: string | undefined): string | undefined {
  const [path = ''] = (url ?? '/').split(/[?#]/u);
  try {
    const decoded = decodeURIComponent(path.replace(/^\//u, ''));
    return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  } catch {
    return undefined;
  }
}

/** Why a request is refused before it is looked at; undefined where it is not. */
export function refusalOf({ method, host }: PreviewRequest, port: number): PreviewAnswer | undefined {
  if (!isLocal(host, port)) {
    return answer(403, plain, `This preview answers to http://127.0.0.1:${String(port)}/ and to no other name.\n`);
  }
  if (method === 'GET' || method === 'HEAD') return undefined;
  return answer(405, plain, 'This preview can be read only.\n', { allow: 'GET, HEAD' });
}

/** The answer to a request: a text of the site by its exact path, and nothing that is not among them. */
export function answerTo(request: PreviewRequest, port: number, { files, problem }: Shown): PreviewAnswer {
  const refusal = refusalOf(request, port);
  if (refusal !== undefined) return refusal;
  const path = pathOf(request.url);
  if (path === undefined) return answer(400, plain, 'This address cannot be read.\n');
  const isPage = path.endsWith('.html');
  if (problem !== undefined && isPage) return answer(503, types['html'] ?? plain, problem);
  const text = files.get(path);
  if (text === undefined) return answer(404, plain, 'There is no such page. The first one is at /.\n');
  return answer(200, types[path.slice(path.lastIndexOf('.') + 1)] ?? plain, text);
}
