import type { EditedRegister, EditorView } from '../index.js';
import type { Api } from './api.js';

/** What a session needs of the world. */
export interface SessionHost {
  readonly api: Api;
  /** The day whose state is looked at; today in the register's time zone unless given. */
  readonly asOf: string | undefined;
  /** The present instant in milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** Takes a new view of the register, to show what was found. */
  readonly show: (session: Session) => void;
  /** Says what keeps a register from being read as a whole, or a fault in a rule. */
  readonly tell: (message: string) => void;
}

/** How long typing must pause before a register is checked, in milliseconds; longer where checking takes longer. */
const shortestPause = 40;
const longestPause = 600;

/** Lets messages in that came meanwhile. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One register that is being edited: when it is read again, and what was last seen of it. */
export class Session {
  readonly edited: EditedRegister;
  private readonly host: SessionHost;
  /** Grows with every change: what was begun before is out of date. */
  private generation = 0;
  private seen = -1;
  private lasted = 0;
  private timer: NodeJS.Timeout | undefined;
  private last: EditorView | undefined;
  private told = '';

  constructor(edited: EditedRegister, host: SessionHost) {
    this.edited = edited;
    this.host = host;
  }

  /** What was last seen; undefined before the first reading, and where the register cannot be read as a whole. */
  get view(): EditorView | undefined {
    return this.last;
  }

  /** Notes that something changed, and checks the register when typing pauses. */
  changed(): void {
    this.generation += 1;
    clearTimeout(this.timer);
    const wait = Math.min(Math.max(shortestPause, this.lasted / 2), longestPause);
    this.timer = setTimeout(() => void this.refresh(), wait);
  }

  /** Stops everything that is still to come. */
  end(): void {
    clearTimeout(this.timer);
    this.generation += 1;
  }

  /** Reads and checks the register step by step; a step that is overtaken by a change is the last one. */
  private async refresh(): Promise<void> {
    const { generation } = this;
    const isStale = (): boolean => generation !== this.generation;
    await pause();
    if (isStale()) return;
    const start = performance.now();
    const view = this.current();
    await pause();
    if (view === undefined || isStale()) return;
    const validation = this.attempt(() => view.validation);
    this.lasted = performance.now() - start;
    await pause();
    if (validation === undefined || isStale()) return;
    this.tellOnce(validation.failures.map(({ rule }) => `a fault in the rule ${rule}, please report it`).join('\n'));
    this.host.show(this);
  }

  /** A view of the register as it stands at this moment, for what must not miss the last word that was typed. */
  current(): EditorView | undefined {
    if (this.seen === this.generation) return this.last;
    const view = this.attempt(() => this.read());
    if (view === undefined) return undefined;
    this.seen = this.generation;
    return (this.last = view);
  }

  private read(): EditorView {
    const { asOf, now, api } = this.host;
    const read = this.edited.read();
    return this.edited.viewOf(read, asOf ?? api.usualDay(read.register, false, now()));
  }

  /** Does what may fail because the folder is no register any more, or is beyond a limit. */
  private attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error) || !['Misuse', 'Refusal'].includes(error.name)) throw error;
      this.last = undefined;
      this.tellOnce(error.message);
      this.host.show(this);
      return undefined;
    }
  }

  private tellOnce(message: string): void {
    if (message !== '' && message !== this.told) this.host.tell(message);
    this.told = message;
  }
}
