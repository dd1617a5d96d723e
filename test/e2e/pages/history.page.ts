import type { Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Every import of this computer. */
export class HistoryPage extends WindowPage {
  readonly title = 'History';

  /** The imports of a file, the newest first. */
  imports(file: string): Locator {
    return this.page.getByRole('table', { name: 'Imports' }).getByRole('row').filter({ hasText: file });
  }

  async openReport(file: string): Promise<void> {
    await this.button(file, 'Open the report of').click();
  }

  /** The way to an import that runs now. */
  show(file: string): Locator {
    return this.button(file, 'Show the running import of');
  }

  /** What can be pressed in the lines of a file. */
  buttons(file: string): Locator {
    return this.imports(file).getByRole('button');
  }

  async resume(file: string): Promise<void> {
    await this.button(file, 'Resume the import of').click();
  }

  async importForReal(file: string): Promise<void> {
    await this.button(file, 'Import for real what was practised:').click();
  }

  async importForRealAgain(file: string): Promise<void> {
    await this.button(file, 'Import for real again what was practised:').click();
  }

  async remove(file: string): Promise<void> {
    await this.button(file, 'Delete the import of').click();
  }

  get unreadable(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'Some imports cannot be read' }).getByRole('listitem');
  }

  get empty(): Locator {
    return this.page.getByText('No import yet.');
  }

  private button(file: string, words: string): Locator {
    return this.imports(file)
      .getByRole('button', { name: new RegExp(`^${words} `) })
      .first();
  }
}
