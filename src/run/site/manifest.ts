import { createHash } from 'node:crypto';
import type { SiteManifestOutput } from '../../model/records.generated.js';
import type { SiteFile } from '../../model/site.js';
import { safeJson } from '../../render/safe-json.js';
import { envelopeHead } from '../envelope.js';
import type { SiteBasis } from './basis.js';

/** The file by which a folder is known as a site of ours; it names every other file. */
export const manifestName = 'site-manifest.json';

/** The manifest of a site's files. */
export function manifestOf(basis: SiteBasis, languages: readonly string[], files: readonly SiteFile[]): SiteFile {
  const { snapshot, provenance, digest } = basis;
  const output: SiteManifestOutput = {
    ...envelopeHead('site-manifest', { provenance, asOf: snapshot.asOf, audience: snapshot.audience }),
    languages: [...languages],
    digest,
    files: files.map(({ path, text }) => ({ path, sha256: createHash('sha256').update(text, 'utf8').digest('hex') })),
  };
  return { path: manifestName, text: `${safeJson(output)}\n` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The paths that a manifest names; undefined where the text is none of this program's. */
export function pathsInManifest(text: string): readonly string[] | undefined {
  const manifest = parsed(text) as Partial<SiteManifestOutput> | undefined;
  if (manifest?.kind !== 'site-manifest' || manifest.tool?.name !== 'secretariat') return undefined;
  const files: unknown = manifest.files;
  if (!Array.isArray(files)) return undefined;
  const paths = files.map((file: unknown) => (file as { readonly path?: unknown } | null)?.path);
  return paths.every((path) => typeof path === 'string') ? paths : undefined;
}
