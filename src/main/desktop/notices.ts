import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Overview } from '../../shared/overview.ts';
import type { StateFile } from '../ports.ts';

type Notice = Overview['notices'][number];

const DISMISSED = 'dismissed';
/** Each is an ID of some 20 characters; older ones belong to plans and files long gone. */
const MOST_DISMISSED = 200;

const dismissedSchema = z.array(z.string()).catch([]);

/** Sentences that need no answer, shown until the user has read them: each once, also over restarts. */
export class Notices {
  readonly #state: StateFile;
  readonly #shown = new Map<string, string>();

  constructor(state: StateFile) {
    this.#state = state;
    if (state.notice !== null) this.addOnce('state-file', state.notice);
  }

  list(): Notice[] {
    return [...this.#shown].map(([id, message]) => ({ id, message }));
  }

  /** Shown until dismissed or removed, and again when it happens again. */
  add(id: string, message: string): void {
    this.#shown.set(id, message);
  }

  /** Shown until dismissed, and then never again for the same words: it would be found anew at each start. */
  addOnce(topic: string, message: string): void {
    const id = `${topic}-${createHash('sha256').update(message).digest('hex').slice(0, 12)}`;
    if (!this.#dismissed().includes(id)) this.add(id, message);
  }

  remove(id: string): void {
    this.#shown.delete(id);
  }

  dismiss(id: string): void {
    if (!this.#shown.delete(id)) return;
    const kept = [...this.#dismissed().filter((one) => one !== id), id].slice(-MOST_DISMISSED);
    // Where this cannot be written the notice comes again at the next start, which is no harm.
    this.#state.write(DISMISSED, kept);
  }

  #dismissed(): string[] {
    return dismissedSchema.parse(this.#state.read(DISMISSED) ?? []);
  }
}
