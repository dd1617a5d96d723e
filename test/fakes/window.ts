import type { SecretBox, StateFile, WindowHost } from '../../src/main/ports.ts';
import { failure, type Outcome } from '../../src/shared/app-error.ts';
import { ok } from '../../src/shared/result.ts';

/** A state file in memory that outlives the window, as a file does; `text` is what would stand on the disk. */
export class FakeStateFile implements StateFile {
  #json = '{}';
  #isFull = false;
  #tooLarge: string | null = null;
  notice: string | null = null;

  read(name: string): unknown {
    const document = this.#document();
    return Object.hasOwn(document, name) ? document[name] : undefined;
  }

  write(name: string, value: unknown): Outcome<void> {
    if (this.#isFull && (this.#tooLarge ?? name) === name)
      return failure('disk-full', 'The disk is full, so this could not be kept. Make room on it.');
    this.#json = JSON.stringify({ ...this.#document(), [name]: value });
    return ok(undefined);
  }

  get text(): string {
    return this.#json;
  }

  /** `tooLarge` is the one entry that there is no room for; without it there is none for any. */
  fillUp(isFull: boolean, tooLarge: string | null = null): void {
    this.#isFull = isFull;
    this.#tooLarge = tooLarge;
  }

  #document(): Record<string, unknown> {
    return JSON.parse(this.#json);
  }
}

/** What the system's encryption may do to us. */
interface SecretBoxTroubles {
  /** Why nothing can be sealed here. */
  whyNot: string | null;
  /** Nothing that was sealed before opens. */
  isLost: boolean;
  /** The system asks for sealing anew. */
  wantsReseal: boolean;
}

/** Seals by turning every byte over: not readable as text, and of another look after each reseal. */
export class FakeSecretBox implements SecretBox {
  readonly troubles: SecretBoxTroubles = { whyNot: null, isLost: false, wantsReseal: false };
  sealings = 0;

  async whyNot(): Promise<string | null> {
    return this.troubles.whyNot;
  }

  async seal(secret: string): Promise<Uint8Array> {
    if (this.troubles.whyNot !== null) throw new Error('the system cannot seal');
    this.sealings += 1;
    const mask = (this.sealings % 256) | 128;
    return Uint8Array.from([mask, ...Buffer.from(secret).map((byte) => byte ^ mask)]);
  }

  async open(sealed: Uint8Array): Promise<{ secret: string; reseal: boolean } | null> {
    const [mask = 0, ...bytes] = sealed;
    if (this.troubles.isLost) return null;
    return {
      secret: Buffer.from(bytes.map((byte) => byte ^ mask)).toString(),
      reseal: this.troubles.wantsReseal,
    };
  }
}

/** What a window's host was asked to do. Dialogs answer from lists; one more than that throws. */
export class FakeWindowHost implements WindowHost {
  readonly opens: (string | null)[] = [];
  readonly saves: (string | null)[] = [];
  readonly asked: string[] = [];
  readonly notifications: { title: string; body: string }[] = [];
  readonly progress: (number | null)[] = [];
  readonly links: string[] = [];
  readonly shown: string[] = [];
  awake = 0;

  readonly dialogs = {
    openFile: async () => this.#next(this.opens, 'open'),
    saveFile: async (name: string) => this.#next(this.saves, name),
  };

  keepAwake(): () => void {
    this.awake += 1;
    let isAwake = true;
    return () => {
      if (isAwake) this.awake -= 1;
      isAwake = false;
    };
  }

  showProgress(fraction: number | null): void {
    this.progress.push(fraction);
  }

  notify(title: string, body: string): void {
    this.notifications.push({ title, body });
  }

  openExternal(url: string): void {
    this.links.push(url);
  }

  showInFolder(file: string): void {
    this.shown.push(file);
  }

  #next(answers: (string | null)[], asked: string): string | null {
    this.asked.push(asked);
    const next = answers.shift();
    if (next === undefined) throw new Error(`an unexpected dialog: ${asked}`);
    return next;
  }
}
