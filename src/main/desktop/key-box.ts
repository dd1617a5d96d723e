import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { KeyState } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import { parseKey } from '../akita/akita.ts';
import type { Log, SecretBox, StateFile } from '../ports.ts';
import type { Notices } from './notices.ts';
import { Stored } from './stored.ts';

/** The key as it stands on the disk: sealed by the system, as Base64; null where none was ever kept. */
const sealedSchema = z.base64().nullable();

const TAIL = 4;
/** Of a short key four characters would be too much: never more than a third of it is shown. */
const SHARE_SHOWN = 3;

/** The end of the key, by which people tell keys apart. */
export const tailOf = (key: string): string =>
  key.slice(key.length - Math.min(TAIL, Math.floor(key.length / SHARE_SHOWN)));

/** A key of fewer characters could be guessed, so nobody gives one out (I): a part of one was pasted. */
const FEWEST = 8;

const CANNOT_OPEN =
  'The API key that is stored here cannot be opened any more: it belongs to another user or computer, or the system’s password store was reset. It is kept as it is. Enter the key again to use it.';

interface Held {
  readonly key: string;
  readonly kept: 'encrypted' | 'session';
}

export interface KeyBoxParts {
  readonly state: StateFile;
  readonly secrets: SecretBox;
  readonly notices: Notices;
  readonly log: Log;
  /** Told every key before it is used. */
  readonly hideFromLog: (key: string) => void;
}

/** Holds the API key in this process, and sealed on the disk where the system can seal. It never goes to the page. */
export class KeyBox {
  readonly #parts: KeyBoxParts;
  readonly #sealed: Stored<string | null>;
  #held: Held | null = null;
  /** Whether what stands sealed on the disk opens here. */
  #opens = false;
  /** In words, why there is no key, or why it lasts for this session only. */
  #why: string | null = null;

  private constructor(parts: KeyBoxParts) {
    this.#parts = parts;
    const entry = { name: 'key', what: 'API key', schema: sealedSchema, empty: null };
    this.#sealed = new Stored<string | null>(parts.state, parts.notices, entry);
  }

  static async open(parts: KeyBoxParts): Promise<KeyBox> {
    const box = new KeyBox(parts);
    await box.#load();
    return box;
  }

  /** For requests to Akita, and nothing else. */
  get key(): string | null {
    return this.#held?.key ?? null;
  }

  state(): KeyState {
    const held = this.#held;
    if (held === null) return { set: false, last4: null, kept: null, why: this.#why };
    return { set: true, last4: tailOf(held.key), kept: held.kept, why: this.#why };
  }

  /** A key that cannot be sealed, or not be written, is used for this session, and the state says why. */
  async save(text: string): Promise<Outcome<KeyState>> {
    const parsed = parseKey(text);
    if (!parsed.ok) return parsed;
    if (parsed.value.length < FEWEST) {
      return failure(
        'key-missing',
        'This is too short for an API key. Copy the whole key from Akita, and paste it here.',
      );
    }
    const held: Held = { key: parsed.value, kept: 'session' };
    this.#hold(held, null);
    const why = await this.#seal(held);
    // The system may ask for a password first; meanwhile the user gave another key, or forgot this one.
    if (this.#held !== held) return ok(this.state());
    if (why === null) this.#hold({ ...held, kept: 'encrypted' }, null);
    else this.#keepForSession(held, why);
    return ok(this.state());
  }

  forget(): Outcome<KeyState> {
    this.#hold(null, null);
    const removed = this.#removeSealed();
    if (removed.ok) return ok(this.state());
    return failure(removed.error.kind, `The API key could not be removed from the disk. ${removed.error.message}`);
  }

  async #load(): Promise<void> {
    const sealed = this.#sealed.value;
    if (sealed === null) return;
    const opened = await this.#open(Buffer.from(sealed, 'base64'));
    const key = opened === null ? null : parseKey(opened.secret);
    if (opened === null || key === null || !key.ok) {
      this.#why = CANNOT_OPEN;
      return;
    }
    const held: Held = { key: key.value, kept: 'encrypted' };
    this.#hold(held, null);
    this.#opens = true;
    // Where sealing anew fails, the old seal still opens.
    if (opened.reseal) await this.#seal(held);
  }

  #keepForSession(held: Held, why: string): void {
    this.#hold(held, why);
    // The key that this one replaces must not come back at the next start.
    if (this.#opens) this.#removeSealed();
  }

  #removeSealed(): Outcome<void> {
    const removed = this.#sealed.set(null);
    if (removed.ok) this.#opens = false;
    return removed;
  }

  async #open(sealed: Uint8Array): Promise<Awaited<ReturnType<SecretBox['open']>>> {
    try {
      return (await this.#parts.secrets.whyNot()) === null ? await this.#parts.secrets.open(sealed) : null;
    } catch {
      this.#parts.log('warn', 'the sealed key could not be opened');
      return null;
    }
  }

  /** Null when the key stands sealed on the disk, or is no longer the one in use; else why it does not. */
  async #seal(held: Held): Promise<string | null> {
    try {
      const whyNot = await this.#parts.secrets.whyNot();
      if (whyNot !== null) return whyNot;
      const sealed = Buffer.from(await this.#parts.secrets.seal(held.key)).toString('base64');
      if (this.#held !== held) return null;
      const written = this.#sealed.set(sealed);
      this.#opens ||= written.ok;
      return written.ok ? null : `The key could not be stored, so it lasts until you quit. ${written.error.message}`;
    } catch {
      this.#parts.log('warn', 'the key could not be sealed');
      return 'The system could not encrypt the key, so it lasts until you quit.';
    }
  }

  #hold(held: Held | null, why: string | null): void {
    if (held !== null) this.#parts.hideFromLog(held.key);
    this.#held = held;
    this.#why = why;
  }
}
