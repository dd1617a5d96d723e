/** What a user can answer who closes the window, or quits, while rows are being sent. */
export type QuitAnswer = 'background' | 'pause' | 'cancel';

/** What quitting needs of the application and of the system. */
export interface QuitParts {
  readonly isRunning: () => boolean;
  /** “Keep running in the background”, “Pause and quit”, “Cancel”. */
  readonly ask: () => Promise<QuitAnswer>;
  readonly hideWindow: () => void;
  /** Pauses a run and waits until every answer on the way is recorded. */
  readonly finish: () => Promise<void>;
  /** Begins to quit; comes back as {@link Quitting.mayQuit}. */
  readonly quit: () => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** On a Mac a closed window leaves its program running. */
  readonly closingHides: boolean;
}

/**
 * How long the program waits for answers that are on their way. Akita answers within a second; a row without an answer
 * stands in the plan as doubtful, and is sent again when the import goes on.
 */
const LONGEST_FINISH_MS = 5000;

/** Closing and quitting: asks while an import runs, and lets no answer get lost. One question at a time. */
export class Quitting {
  readonly #parts: QuitParts;
  #asking = false;
  #state: 'no' | 'finishing' | 'yes' = 'no';

  constructor(parts: QuitParts) {
    this.#parts = parts;
  }

  /** The user closes the window: whether it may close. */
  mayClose(): boolean {
    const { isRunning, closingHides, hideWindow } = this.#parts;
    if (this.#state !== 'no') return true;
    if (closingHides) {
      hideWindow();
      return false;
    }
    if (!isRunning()) return true;
    void this.#ask();
    return false;
  }

  /** The program is about to quit: whether it may, now. If not, it quits by itself when all is in order. */
  mayQuit(): boolean {
    if (this.#state === 'yes') return true;
    if (this.#state === 'finishing') return false;
    if (this.#parts.isRunning()) void this.#ask();
    else void this.#finish();
    return false;
  }

  /** The system shuts down or the user logs off: there is nobody to ask. */
  quitNow(): void {
    if (this.#state === 'no') void this.#finish();
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    // A question that cannot be shown is answered by doing nothing.
    const answer = await this.#parts.ask().catch(() => 'cancel' as const);
    this.#asking = false;
    if (answer === 'pause') await this.#finish();
    // The run may have ended while the question stood there: then its end is shown, not hidden.
    else if (answer === 'background' && this.#parts.isRunning()) this.#parts.hideWindow();
  }

  async #finish(): Promise<void> {
    if (this.#state !== 'no') return;
    this.#state = 'finishing';
    const { finish, sleep, quit } = this.#parts;
    // Whoever quits, quits: what could not be put in order is so in the plan.
    await Promise.race([finish().catch(() => undefined), sleep(LONGEST_FINISH_MS)]);
    this.#state = 'yes';
    quit();
  }
}
