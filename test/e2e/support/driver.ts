import type { Page } from '@playwright/test';
import type { ControlName } from '../../support/electron-runtime/control.ts';

/** How the application is started for a test. */
export interface StartOptions {
  readonly dataDir: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly colorScheme: 'light' | 'dark';
  /** The size of the page; the window's own where nothing is said. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A running application, in whichever runtime; {@link Importer} is what specs see of it. */
export interface Driver {
  readonly page: Page;
  /** The exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Electron and the stand-in understand the same requests. */
  call(name: ControlName, ...args: unknown[]): Promise<unknown>;
  /** Starts the application once more over the same data, and waits until that second one has ended. */
  startSecond(args: readonly string[]): Promise<void>;
  /** As a crash would. */
  kill(): Promise<void>;
  /** What is left of it in the test's browser, after it has ended. */
  dispose(): Promise<void>;
}

/** The application's environment: the machine's own, without the key, the address or the data of whoever runs the tests. */
export function environmentOf({ env, dataDir }: StartOptions): Record<string, string> {
  const clean = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('AKITA_'),
  );
  return { ...Object.fromEntries(clean), TZ: 'UTC', ...env, AKITA_IMPORTER_HOME: dataDir };
}
