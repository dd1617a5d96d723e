import { z } from 'zod';
import type { Outcome } from '../../shared/app-error.ts';
import type { StateFile } from '../ports.ts';
import type { Notices } from './notices.ts';

/** Every entry of the state file bears the version of its shape. */
const VERSION = 1;

const envelopeSchema = z.object({ version: z.number(), value: z.unknown() });

/** Where an entry that cannot be read is kept, so that nothing is overwritten as if it were empty. */
const asideName = (name: string): string => `${name} kept aside`;

/** One entry of the state file: checked when read, written with its version. What cannot be read is kept aside and told. */
export class Stored<T> {
  readonly #state: StateFile;
  readonly #name: string;
  #value: T;

  /** `what`: what the entry holds, for the notice, such as “settings”. */
  constructor(
    state: StateFile,
    notices: Notices,
    entry: { name: string; what: string; schema: z.ZodType<T>; empty: T },
  ) {
    this.#state = state;
    this.#name = entry.name;
    this.#value = entry.empty;
    const raw = state.read(entry.name);
    if (raw === undefined) return;
    const envelope = envelopeSchema.safeParse(raw);
    const value = entry.schema.safeParse(envelope.data?.value);
    if (envelope.data?.version === VERSION && value.success) {
      this.#value = value.data;
      return;
    }
    state.write(asideName(entry.name), raw);
    notices.add(
      `unreadable-${entry.name}`,
      `The ${entry.what} of an earlier session cannot be read by this version of Akita Importer. They are kept in its settings file; here you begin anew.`,
    );
  }

  get value(): T {
    return this.#value;
  }

  /** The value holds for this session even where it cannot be written. */
  set(value: T): Outcome<void> {
    this.#value = value;
    return this.#state.write(this.#name, { version: VERSION, value });
  }
}
