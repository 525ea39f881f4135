import { anchor, fence } from './markdown.js';

const vscode = `// .vscode/settings.json, with an extension that starts any server (such as "Generic LSP Client"):
"glspc.server.command": "secretariat",
"glspc.server.commandArguments": ["lsp"],
"glspc.server.languageId": ["yaml"]`;

const neovim = `-- init.lua, Neovim 0.11 and newer
vim.lsp.config('secretariat', {
  cmd = { 'secretariat', 'lsp' },
  filetypes = { 'yaml' },
  root_markers = { 'secretariat.yaml' },
})
vim.lsp.enable('secretariat')`;

const helix = `# ~/.config/helix/languages.toml
[language-server.secretariat]
command = "secretariat"
args = ["lsp"]

[[language]]
name = "yaml"
language-servers = ["secretariat"]`;

const emacs = `;; init.el, Emacs 29 and newer
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((yaml-mode yaml-ts-mode) . ("secretariat" "lsp"))))`;

/** How editors are set up for the language server. */
export function editorsPart(): string {
  return [
    `${anchor('editors')}\n\n## Editors`,
    '`secretariat lsp` is a language server: an editor starts it, and shows while you type what `validate` finds, in every file of the register and without saving. It completes keys, values and ids with their titles; explains keys and references; leads to what a reference names, and lists who refers to a record; and offers the suggestions of findings as repairs. It reads and never writes: what changes, the editor changes, and can undo.',
    '**To rename a record**, rename at a reference to it, or on the first line of its file; or rename its file in the editor. The file and the updates about it get the new name, every reference is rewritten, and the record notes its former id. While a file that may refer to it cannot be read, nothing is renamed.',
    'Files are YAML for the editor. A register is found by the `secretariat.yaml` nearest above a file, so several may be open at once. For an installation in the folder itself, put `npx` before: `npx secretariat lsp`.',
    '### Visual Studio Code',
    fence('jsonc', vscode),
    '### Neovim',
    fence('lua', neovim),
    '### Helix',
    fence('toml', helix),
    '### Emacs',
    fence('lisp', emacs),
    'Where no server can be started, an editor with `yaml-language-server` still checks the shape of records: `secretariat schema action` prints the schema of a kind.',
  ].join('\n\n');
}
