/** A stream that text is written to. */
export interface Output {
  /** Writes text as it stands. What nobody reads any more is dropped without a word. */
  write(text: string): void;
  /** Waits until what was written is on its way, so that a long answer is not held in memory whole. */
  drained(): Promise<void>;
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** The terminal's width in columns, or undefined where there is none. */
  readonly columns: number | undefined;
}

/** Everything outside that a command may see, so that tests can give it another world. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether a person can be asked: what they type and what they read is a terminal. */
  readonly canAsk: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The present instant in milliseconds since 1970 (UTC); the same all through a run. */
  readonly now: number;
  /**
   * Tells when a command that would go on for ever must end: by Ctrl-C, when nobody reads its output any more, or at the end of
   * an input that is no terminal. Listening begins with the call.
   */
  untilEnded(): AbortSignal;
}

/** A stream of the process: where it is no terminal, these are absent, whatever its type says. */
interface MaybeTerminal extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly writableNeedDrain?: boolean;
}

/** Says that an answer did not arrive whole (a full disk, say), and lets the run end with 1 whatever it found. */
function tellLoss(stream: MaybeTerminal, { message }: Error): void {
  // Nobody can be told that nobody can be told.
  if (stream !== process.stdout) return;
  process.once('exit', () => {
    process.exitCode = 1;
  });
  const help = 'What was written is incomplete: make room, and run the command again.';
  process.stderr.write(`error: the answer could not be written: ${message}\n  = help: ${help}\n`);
}

/** Settles when a stream takes more, or when nobody reads it any more. */
function nextDrain(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, settle);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, settle);
  });
}

/** Wraps a stream of the process. A reader that went away (`| head`) is no fault: what follows is dropped. */
function outputOf(stream: MaybeTerminal): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (open && error.code !== 'EPIPE') tellLoss(stream, error);
    open = false;
  });
  return {
    write(text) {
      if (open && text !== '') stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    drained: () => (open && stream.writableNeedDrain === true ? nextDrain(stream) : Promise.resolve()),
    // A terminal that does not know its width says 0.
    columns: stream.columns === 0 ? undefined : stream.columns,
  };
}

/** Listens for what ends a command that would go on for ever. A second Ctrl-C ends the process at once. */
function endOfProcess(): AbortSignal {
  const controller = new AbortController();
  const { stdin, stdout } = process;
  const end = (): void => {
    controller.abort();
    // An input that is still open would keep the process alive.
    stdin.destroy();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  stdout.once('error', end);
  if (!stdin.isTTY) stdin.once('end', end).once('error', end).once('close', end).resume();
  return controller.signal;
}

/** The world of the running process. */
export function processWorld(): World {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    // To look at the input costs as much as to print a page of help.
    get canAsk() {
      return process.stdin.isTTY && process.stderr.isTTY;
    },
    environment: process.env,
    now: Date.now(),
    untilEnded: endOfProcess,
  };
}

/** Whether an environment variable is set to something that means yes. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

/** Whether the program runs in a continuous-integration service, whose logs many can read. */
export function isAutomated(world: World): boolean {
  return isOn(world.environment['CI']);
}
