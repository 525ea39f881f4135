import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PrepareRenameRequest,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RenameRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WillRenameFilesRequest,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  InitializeResult,
  Location,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { onTestFinished } from 'vitest';

/** An editor that speaks to the real program over its standard streams. */
export class Client {
  readonly folder: string;
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  stderr = '';
  private readonly versions = new Map<string, number>();
  private readonly waiting: ((params: PublishDiagnosticsParams) => void)[] = [];

  constructor(folder: string, words: readonly string[] = ['--as-of', '2026-09-30']) {
    this.folder = folder;
    this.process = spawn(process.execPath, [resolve('bin/secretariat.js'), 'lsp', '--stdio', ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const { stdin, stdout, stderr } = this.process;
    if (stdin === null || stdout === null || stderr === null) throw new Error('The program has no streams.');
    stderr.on('data', (part: Buffer) => (this.stderr += part.toString()));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const take of [...this.waiting]) take(params);
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.messages.push(message));
    this.connection.listen();
    onTestFinished(() => {
      this.connection.dispose();
      this.process.kill();
    });
  }

  async start(roots: readonly string[] = [], canRename = true): Promise<InitializeResult> {
    const answer = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // The protocol still asks for it.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      workspaceFolders: roots.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: canRename ? ['rename'] : [] } },
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return answer;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, ...path.split('/'))).href;
  }

  /** Waits for findings about a file that meet a condition. */
  findings(
    path: string,
    isMeant: (found: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    return new Promise((done) => {
      const take = ({ uri, diagnostics }: PublishDiagnosticsParams): void => {
        if (uri !== this.uri(path) || !isMeant(diagnostics)) return;
        this.waiting.splice(this.waiting.indexOf(take), 1);
        done(diagnostics);
      };
      this.waiting.push(take);
    });
  }

  async open(path: string, text: string): Promise<void> {
    this.versions.set(path, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path), languageId: 'yaml', version: 1, text },
    });
  }

  /** Types a text over a part of a file, or over all of it. */
  async type(path: string, text: string, range?: Range): Promise<void> {
    const version = (this.versions.get(path) ?? 1) + 1;
    this.versions.set(path, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [range === undefined ? { text } : { range, text }],
    });
  }

  close(path: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path) },
    });
  }

  private at(path: string, position: Position): { textDocument: { uri: string }; position: Position } {
    return { textDocument: { uri: this.uri(path) }, position };
  }

  async complete(path: string, position: Position): Promise<readonly CompletionItem[]> {
    const answer = await this.connection.sendRequest(CompletionRequest.type, this.at(path, position));
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  hover(path: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, this.at(path, position));
  }

  async define(path: string, position: Position): Promise<Location | null> {
    return (await this.connection.sendRequest(DefinitionRequest.type, this.at(path, position))) as Location | null;
  }

  async refer(path: string, position: Position, includeDeclaration = true): Promise<readonly Location[]> {
    const context = { includeDeclaration };
    return (await this.connection.sendRequest(ReferencesRequest.type, { ...this.at(path, position), context })) ?? [];
  }

  prepareRename(path: string, position: Position): Promise<unknown> {
    return this.connection.sendRequest(PrepareRenameRequest.type, this.at(path, position));
  }

  rename(path: string, position: Position, newName: string): Promise<WorkspaceEdit | null> {
    return this.connection.sendRequest(RenameRequest.type, { ...this.at(path, position), newName });
  }

  moveFile(from: string, to: string): Promise<WorkspaceEdit | null> {
    const files = [{ oldUri: this.uri(from), newUri: this.uri(to) }];
    return this.connection.sendRequest(WillRenameFilesRequest.type, { files });
  }

  async actions(path: string, range: Range): Promise<readonly CodeAction[]> {
    const answer = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(path) },
      range,
      context: { diagnostics: [] },
    });
    return (answer ?? []) as readonly CodeAction[];
  }

  /** Says goodbye as the protocol asks. @returns the exit code */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.process.once('close', done));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return ended;
  }
}
