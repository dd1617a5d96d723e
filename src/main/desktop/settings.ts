import type { Outcome } from '../../shared/app-error.ts';
import { type Settings, settingsSchema } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { StateFile } from '../ports.ts';
import type { Notices } from './notices.ts';
import { Stored } from './stored.ts';

/** On the first start nobody has a key, and nothing may go to Akita by accident. 120 a minute is what a key is allowed (P). */
const FIRST: Settings = { practice: true, perMinute: 120, keyLimit: 120, keepDays: 90 };

/** What the user set, kept over restarts. */
export class SettingsBox {
  readonly #stored: Stored<Settings>;

  constructor(state: StateFile, notices: Notices) {
    this.#stored = new Stored(state, notices, {
      name: 'settings',
      what: 'settings',
      schema: settingsSchema,
      empty: FIRST,
    });
  }

  get value(): Settings {
    return this.#stored.value;
  }

  save(settings: Settings): Outcome<Settings> {
    const written = this.#stored.set(settings);
    return written.ok ? ok(settings) : written;
  }
}
