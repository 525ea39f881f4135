import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Misuse } from '../model/errors.js';
import { answerTo, changesPath, pathOf, refusalOf } from './preview-answer.js';
import type { Shown } from './preview-answer.js';

/** A preview on this computer, for nobody else. */
export interface Preview {
  /** Where a browser finds it. */
  readonly address: string;
  /** Shows something else from now on, and tells the pages that are open. */
  show(shown: Shown): void;
  /** Ends it at once, with all that is still open. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** The mistake to report where a port cannot be had. */
function portRefused(port: number, error: NodeJS.ErrnoException): Misuse {
  const reason = error.code === 'EADDRINUSE' ? 'is in use' : 'may not be used';
  return new Misuse(`port ${String(port)} ${reason}`, 'Name another one with --port, or 0 for any that is free.');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portRefused(port, error)));
    server.listen({ host: loopback, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Serves one preview. */
class PreviewServer implements Preview {
  private readonly server = createServer((request, response) => this.answer(request, response));
  private readonly listeners = new Set<ServerResponse>();
  private shown: Shown = { files: new Map(), problem: 'Reading the register…' };
  private port = 0;

  get address(): string {
    return `http://${loopback}:${String(this.port)}/`;
  }

  async start(port: number): Promise<this> {
    this.port = await listen(this.server, port);
    return this;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const asked = { method: request.method, host: request.headers.host, url: request.url };
    const isListening = request.method === 'GET' && pathOf(request.url) === changesPath;
    if (isListening && refusalOf(asked, this.port) === undefined) {
      this.listenFor(response);
      return;
    }
    const { status, headers, body } = answerTo(asked, this.port, this.shown);
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Keeps a page informed until it is closed. */
  private listenFor(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': listening\n\n');
    this.listeners.add(response);
    response.once('close', () => this.listeners.delete(response));
  }

  show(shown: Shown): void {
    this.shown = shown;
    for (const listener of this.listeners) listener.write('event: change\ndata: \n\n');
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

/**
 * Starts a preview that only this computer can reach.
 *
 * @param port 0 for any that is free
 * @throws Misuse where the port cannot be had
 */
export function startPreview(port: number): Promise<Preview> {
  return new PreviewServer().start(port);
}
