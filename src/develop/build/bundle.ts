import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build, transform } from 'esbuild';
import type { BuildOptions, Metafile, OutputFile, Plugin } from 'esbuild';
import { inProject, root } from '../project.js';

/** Libraries that a command must not pay for before it needs them: `--help` loads commander and the command table only. */
const heavy = ['yaml', 'ajv', 'handlebars', 'simple-git', 'markdown-it', '@clack/prompts', 'vscode-languageserver'];

/** What only modules know of themselves, in the terms of a CommonJS bundle. */
const moduleTerms = { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' };

const banner = "'use strict';";

/** How code is written, be it bundled or not. */
const form = {
  // A file of ASCII alone takes half the memory and half the time to be read as a program.
  charset: 'ascii',
  legalComments: 'none',
  lineLimit: 400,
  logLevel: 'silent',
  logOverride: { 'empty-import-meta': 'error' },
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  // `import()` becomes a lazy `require`: it starts faster, and shares the compile cache.
  supported: { 'dynamic-import': false },
  target: 'node20.19',
  treeShaking: true,
} as const;

const options: BuildOptions = {
  ...form,
  absWorkingDir: root,
  banner: { js: banner },
  bundle: true,
  define: moduleTerms,
  format: 'cjs',
  metafile: true,
};

/** Files that are read when a command needs them, by the module that each is made of. */
const lazyBundles: ReadonlyMap<string, string> = new Map([
  [inProject('src/index.ts'), './index.cjs'],
  [inProject('src/lsp/server.ts'), './lsp.cjs'],
]);

/** Keeps `import('../index.js')` in `src/cli` a file of its own, read when a command runs; so too the language server. */
const lazyEntries: Plugin = {
  name: 'lazy-entries',
  setup(bundler) {
    bundler.onResolve({ filter: /\/(?:index|server)\.js$/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === 'seen') return undefined;
      const resolved = await bundler.resolve(path, { importer, kind, resolveDir, pluginData: 'seen' });
      const bundle = lazyBundles.get(resolved.path);
      if (bundle === undefined) return resolved;
      if (kind === 'dynamic-import') return { path: bundle, external: true };
      return { errors: [{ text: `${importer}: what is large is loaded with import(), so that help stays quick.` }] };
    });
  },
};

/** commander starts other programs for commands that are files of their own. There are none, so Node need not load what starts them. */
const withoutPrograms: Plugin = {
  name: 'without-programs',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'without-programs' } : undefined,
    );
    bundler.onLoad({ filter: /^none$/, namespace: 'without-programs' }, () => ({ contents: '' }));
  },
};

/** Names the heavy libraries that a bundle holds. */
function heavyParts(metafile: Metafile): string[] {
  const inputs = Object.keys(metafile.inputs);
  return heavy.filter((library) => inputs.some((input) => input.includes(`node_modules/${library}/`)));
}

/** Bundles the command line: its own files and commander. */
async function bundleCommandLine(): Promise<Metafile> {
  const { metafile } = await build({
    ...options,
    entryPoints: ['src/cli/main.ts'],
    metafile: true,
    outfile: 'dist/cli.cjs',
    plugins: [lazyEntries, withoutPrograms],
  });
  const found = heavyParts(metafile);
  if (found.length > 0) {
    throw new Error(`dist/cli.cjs holds ${found.join(', ')}: import what uses it through the public entry instead.`);
  }
  return metafile;
}

/** The two parts of the public interface: what every check needs, and the whole of it. */
const parts = { checking: 'src/checking.ts', whole: 'src/index.ts' };

/** Writes one part in the terms of CommonJS: esbuild splits modules only. */
async function writePart({ path, text }: OutputFile): Promise<void> {
  const { code } = await transform(text, { ...form, banner, format: 'cjs' });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** The names that a part exports. */
function namesOf(metafile: Metafile, part: keyof typeof parts): readonly string[] {
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === parts[part]);
  if (output === undefined) throw new Error(`No part was made of ${parts[part]}.`);
  return [...output.exports].sort();
}

/** The public entry: each name is taken from its part when it is first asked for, so that a check loads no report. */
function entryText(metafile: Metafile): string {
  const checking = new Set(namesOf(metafile, 'checking'));
  const names = namesOf(metafile, 'whole');
  const lines = names.map(
    (name) => `  get ${name}() { return require('./${checking.has(name) ? 'checking' : 'whole'}.cjs').${name}; },`,
  );
  // By the last line, Node knows the names where a module imports them.
  const told = `0 && (module.exports = { ${names.join(', ')} });`;
  return ["'use strict';", 'module.exports = {', ...lines, '};', told, ''].join('\n');
}

/** Bundles everything else, behind the public entry. What is imported when it is needed is a file of its own. */
async function bundleEntry(): Promise<Metafile> {
  for (const old of ['checking.cjs', 'whole.cjs', 'parts']) rmSync(inProject(`dist/${old}`), { recursive: true, force: true });
  const { outputFiles, metafile } = await build({
    ...options,
    banner: {},
    chunkNames: 'parts/[name]-[hash]',
    entryPoints: parts,
    format: 'esm',
    metafile: true,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    splitting: true,
    supported: {},
    write: false,
  });
  await Promise.all(outputFiles.map(writePart));
  writeFileSync(inProject('dist/index.cjs'), entryText(metafile));
  return metafile;
}

/** Bundles the language server: its own files and the library that speaks the protocol. It is handed everything else. */
async function bundleServer(): Promise<Metafile> {
  const { metafile } = await build({
    ...options,
    entryPoints: ['src/lsp/server.ts'],
    // Of the two forms in which its libraries come, the modules can be shaken.
    mainFields: ['module', 'main'],
    metafile: true,
    outfile: 'dist/lsp.cjs',
  });
  return metafile;
}

/**
 * Writes `dist/cli.cjs`, `dist/index.cjs` and `dist/lsp.cjs`.
 *
 * @returns what went into each, for the list of licences
 * @throws when an import cannot be resolved, or the command line would load a heavy library at once
 */
export async function writeBundles(): Promise<Metafile[]> {
  return Promise.all([bundleCommandLine(), bundleEntry(), bundleServer()]);
}
