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
    return this.page.getByRole('button', { name: `Continue with ${name}` });
  }

  get discard(): Locator {
    return this.page.getByRole('button', { name: 'Discard', exact: true });
  }
}
