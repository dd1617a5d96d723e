import type { Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Step 1: a file, or what is unfinished. */
export class FilePage extends WindowPage {
  readonly title = 'Choose a file';

  get browse(): Locator {
    return this.page.getByRole('button', { name: 'Browse …' });
  }

  recent(name: string): Locator {
    return this.page.getByRole('listitem').getByRole('button', { name });
  }

  get resume(): Locator {
    return this.page.getByRole('button', { name: /^Resume: / });
  }

  continueWith(name: string): Locator {
    return this.page.getByRole('button', { name: `Go on with ${name}`, exact: true });
  }

  discardWork(name: string): Locator {
    return this.page.getByRole('button', { name: `Discard the work on ${name}`, exact: true });
  }

  get discardRest(): Locator {
    return this.page.getByRole('button', { name: /^Discard the rest of / });
  }

  get close(): Locator {
    return this.page.getByRole('button', { name: 'Close this file' });
  }

  /** The files in work that lie aside, as their cards name them. */
  get drafts(): Locator {
    return this.page.getByRole('heading', { level: 2, name: /^You were working on / });
  }
}
