import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  FileOperationPatternKind,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type {
  InitializeParams,
  InitializeResult,
  ShowMessageParams,
  WorkspaceEdit,
  _Connection,
} from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver/node';
import type { EditorView, QuickFix, RegisterChange } from '../index.js';
import { codeAction, completionItems, diagnosticOf, hoverOf, locationOf, workspaceEdit } from './answers.js';
import type { Api } from './api.js';
import { fileOf, placeOf, uriOf } from './places.js';
import type { FilePlace } from './places.js';
import { Session } from './session.js';

/** Where the server speaks, and what it knows of the world. */
export interface ServerOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly version: string;
  /** The day whose state is looked at; today in the register's time zone unless given. */
  readonly asOf: string | undefined;
  /** The present instant in milliseconds since 1970 (UTC). */
  readonly now: () => number;
}

const yamlFiles = { scheme: 'file', pattern: { glob: '**/*.yaml', matches: FileOperationPatternKind.file } };

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [' ', '#', ',', '['] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  workspace: {
    workspaceFolders: { supported: true },
    fileOperations: { willRename: { filters: [yamlFiles] } },
  },
};

/** Answers an editor. Nothing is ever written to disk: every change is the editor's to make. */
class Server {
  private readonly api: Api;
  private readonly options: ServerOptions;
  private readonly connection: _Connection;
  private readonly documents = new TextDocuments(TextDocument);
  private readonly sessions = new Map<string, Session>();
  /** The addresses under which findings are shown, by the register's folder. */
  private readonly shown = new Map<string, Set<string>>();
  /** How the editor itself spells the address of an open file. */
  private readonly spelling = new Map<string, string>();
  private readonly finish: (code: number) => void;
  private client: InitializeParams['capabilities'] = {};
  private roots: readonly string[] = [];

  constructor(api: Api, options: ServerOptions, finish: (code: number) => void) {
    this.api = api;
    this.options = options;
    this.finish = finish;
    const { input, output } = options;
    this.connection = createConnection((logger) => createProtocolConnection(input, output, logger), {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: (code) => this.end(code),
    });
    // An editor that is gone without a word has not said goodbye.
    input.on('end', () => this.end(1));
    output.on('error', () => this.end(1));
    this.watchLifecycle();
    this.watchDocuments();
    this.answerQuestions();
    this.answerRenames();
    this.documents.listen(this.connection);
    this.connection.listen();
  }

  private end(code: number): void {
    for (const session of this.sessions.values()) session.end();
    this.finish(code);
  }

  private watchLifecycle(): void {
    this.connection.onInitialize((params) => {
      this.client = params.capabilities;
      const folders = params.workspaceFolders?.map(({ uri }) => uri);
      // Older editors say where they are in this way alone.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      this.roots = folders ?? (params.rootUri === null ? [] : [params.rootUri]);
      return { capabilities, serverInfo: { name: 'secretariat', version: this.options.version } };
    });
    this.connection.onInitialized(() => {
      if (this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        const watchers = [{ globPattern: '**/*.{yaml,yml}' }];
        const registered = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        // An editor that says that it can and then will not is read from disk at every change all the same.
        void registered.catch(() => undefined);
      }
      for (const folder of this.roots.flatMap((uri) => fileOf(uri) ?? [])) {
        if (this.api.isRegister(folder)) this.sessionIn(folder).changed();
      }
    });
    this.connection.onDidChangeWatchedFiles(() => this.sessions.forEach((session) => session.changed()));
  }

  private watchDocuments(): void {
    this.documents.onDidChangeContent(({ document }) => {
      const place = placeOf(document.uri, this.api);
      if (place === undefined || this.api.editedFile(place.path) === undefined) return;
      this.spelling.set(uriOf(place), document.uri);
      const session = this.sessionIn(place.folder);
      session.edited.put(place.path, document.getText());
      session.changed();
    });
    this.documents.onDidSave(({ document }) => this.touch(document.uri));
    this.documents.onDidClose(({ document }) => {
      const place = placeOf(document.uri, this.api);
      if (place !== undefined) this.sessionIn(place.folder).edited.release(place.path);
      this.touch(document.uri);
    });
  }

  private touch(uri: string): void {
    const place = placeOf(uri, this.api);
    if (place !== undefined) this.sessionIn(place.folder).changed();
  }

  private sessionIn(folder: string): Session {
    const known = this.sessions.get(folder);
    if (known !== undefined) return known;
    const { api, options } = this;
    const session = new Session(new api.EditedRegister(folder), {
      api,
      asOf: options.asOf,
      now: options.now,
      show: (one) => this.show(one),
      tell: (message) => this.tell(message),
    });
    this.sessions.set(folder, session);
    return session;
  }

  private tell(message: string): void {
    const params: ShowMessageParams = { type: MessageType.Warning, message: `secretariat: ${message}` };
    void this.connection.sendNotification(ShowMessageNotification.type, params);
  }

  /** The address of a file as the editor spells it, where it is open. */
  private addressOf(place: FilePlace): string {
    const uri = uriOf(place);
    return this.spelling.get(uri) ?? uri;
  }

  private versionOf(uri: string): number | null {
    return this.documents.get(uri)?.version ?? null;
  }

  /** Shows what was found in all files of a register, and takes away what is gone. */
  private show({ edited: { folder }, view }: Session): void {
    const address = (path: string): string => this.addressOf({ folder, path });
    const found = view === undefined ? new Map<string, never[]>() : this.api.findingsByPath(view);
    const before = this.shown.get(folder) ?? new Set<string>();
    const now = new Set<string>();
    for (const [path, findings] of found) {
      const uri = address(path);
      now.add(uri);
      const diagnostics = findings.map((finding) => diagnosticOf(finding, address, this.api));
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const uri of before) if (!now.has(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.shown.set(folder, now);
  }

  /** Works on a file of a register, as it stands at this moment. */
  private within<T>(uri: string, work: (view: EditorView, place: FilePlace) => T): T | null {
    const place = placeOf(uri, this.api);
    const view = place === undefined ? undefined : this.sessionIn(place.folder).current();
    return place === undefined || view === undefined ? null : work(view, place);
  }

  /** Works on a file with what was last known of the register, which is soon enough for words beside the cursor. */
  private besides<T>(uri: string, work: (view: EditorView, place: FilePlace) => T): T | null {
    const place = placeOf(uri, this.api);
    const session = place === undefined ? undefined : this.sessionIn(place.folder);
    const view = session?.view ?? session?.current();
    return place === undefined || view === undefined ? null : work(view, place);
  }

  private answerQuestions(): void {
    const { api, connection } = this;
    connection.onCompletion(({ textDocument: { uri }, position }) =>
      this.besides(uri, (view, { path }) => {
        const found = api.completionAt(view, path, position);
        return found === undefined ? null : completionItems(found);
      }),
    );
    connection.onHover(({ textDocument: { uri }, position }) =>
      this.besides(uri, (view, { path }) => {
        const found = api.hoverAt(view, path, position);
        return found === undefined ? null : hoverOf(found);
      }),
    );
    connection.onDefinition(({ textDocument: { uri }, position }) =>
      this.within(uri, (view, { folder, path }) => {
        const found = api.definitionAt(view, path, position);
        return found === undefined ? null : locationOf(found, (other) => this.addressOf({ folder, path: other }));
      }),
    );
    connection.onReferences(({ textDocument: { uri }, position, context }) =>
      this.within(uri, (view, { folder, path }) => {
        const found = api.referencesAt(view, path, position, context.includeDeclaration);
        return found.map((one) => locationOf(one, (other) => this.addressOf({ folder, path: other })));
      }),
    );
    connection.onCodeAction(({ textDocument: { uri }, range }) =>
      this.within(uri, (view, { folder, path }) => {
        const address = (other: string): string => this.addressOf({ folder, path: other });
        return api.quickFixes(view, path, range).map((fix) => this.action(fix, uri, address));
      }),
    );
  }

  private action(fix: QuickFix, uri: string, address: (path: string) => string): ReturnType<typeof codeAction> {
    const diagnostic = diagnosticOf(fix.shown, address, this.api);
    return codeAction(fix, diagnostic, uri, this.versionOf(uri));
  }

  private answerRenames(): void {
    const { api, connection } = this;
    connection.onPrepareRename(({ textDocument: { uri }, position }) =>
      this.within(uri, (view, { path }) => {
        const found = refusing(() => api.renamableAt(view, path, position));
        return found === undefined ? null : { range: found.range, placeholder: found.word };
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
      this.within(uri, (view, { folder, path }) => {
        const found = refusing(() => api.renamableAt(view, path, position));
        if (found === undefined) return null;
        const change = refusing(() => api.rename(view, found, newName.trim()));
        if (change.files.length > 0) this.demandRenaming();
        return this.edit(change, folder, () => true);
      }),
    );
    connection.workspace.onWillRenameFiles(({ files }) => {
      const edits = files.flatMap(({ oldUri, newUri }) => this.follow(oldUri, newUri) ?? []);
      return { documentChanges: edits.flatMap((edit) => edit.documentChanges ?? []) };
    });
  }

  /** What follows from a new name of a file that somebody gives in the editor: references are rewritten with it. */
  private follow(oldUri: string, newUri: string): WorkspaceEdit | null {
    const [from, to] = [placeOf(oldUri, this.api), placeOf(newUri, this.api)];
    const [before, after] = [from, to].map((place) => place && this.api.editedFile(place.path));
    if (from === undefined || from.folder !== to?.folder) return null;
    if (before === undefined || after === undefined || before.kind !== after.kind) return null;
    return this.within(oldUri, (view) => {
      const change = refusing(() => this.api.renameRecord(view, before.id, after.id));
      return this.edit(change, from.folder, (path) => path !== from.path);
    });
  }

  private edit(change: RegisterChange, folder: string, movesFile: (path: string) => boolean): WorkspaceEdit {
    const address = (path: string): string => this.addressOf({ folder, path });
    return workspaceEdit(change, address, (uri) => this.versionOf(uri), movesFile);
  }

  /** A record and its file have one name, so an editor that cannot rename files must not rewrite references alone. */
  private demandRenaming(): void {
    if (this.client.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true) return;
    throw new ResponseError(LSPErrorCodes.RequestFailed, 'this editor cannot rename files for a language server');
  }
}

/** Says in the terms of the protocol why something cannot be done. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Misuse') throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
  }
}

/**
 * Speaks the Language Server Protocol until the editor says goodbye or is gone.
 *
 * @returns the exit code that the protocol asks for
 */
export function serve(api: Api, options: ServerOptions): Promise<number> {
  return new Promise((resolve) => {
    new Server(api, options, resolve);
  });
}
