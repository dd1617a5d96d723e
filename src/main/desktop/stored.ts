import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { StateFile } from '../ports.ts';
import type { Notices } from './notices.ts';

/** Every entry of the state file bears the version of its shape. */
const VERSION = 1;

const envelopeSchema = z.object({ version: z.number(), value: z.unknown() });

/** Under a name that is free, so that what was kept aside before stays; where it lies already it is kept once. */
function keepAside(state: StateFile, name: string, raw: unknown): Outcome<void> {
  for (let number = 1; ; number += 1) {
    const aside = number === 1 ? `${name} kept aside` : `${name} kept aside ${number}`;
    const there = state.read(aside);
    if (isDeepStrictEqual(there, raw)) return ok(undefined);
    if (there === undefined) return state.write(aside, raw);
  }
}

/** One entry of the state file: checked when read, written with its version. What cannot be read is kept aside and told. */
export class Stored<T> {
  readonly #state: StateFile;
  readonly #name: string;
  #value: T;
  /** What cannot be read and could not be copied yet: nothing may be written in its place. */
  #unreadable: { readonly raw: unknown } | null = null;

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
    this.#unreadable = { raw };
    this.#copyUnreadable();
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
    const copied = this.#copyUnreadable();
    return copied.ok ? this.#state.write(this.#name, { version: VERSION, value }) : copied;
  }

  #copyUnreadable(): Outcome<void> {
    if (this.#unreadable === null) return ok(undefined);
    const copied = keepAside(this.#state, this.#name, this.#unreadable.raw);
    if (copied.ok) this.#unreadable = null;
    return copied;
  }
}
