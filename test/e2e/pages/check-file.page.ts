import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Step 2: how the file is read, and what is doubtful about it. */
export class CheckFilePage extends WindowPage {
  readonly title = 'Check the file';

  get goOn(): Locator {
    return this.page.getByRole('button', { name: 'Go on to the columns' });
  }

  /** What was found, by its words. */
  finding(words: string | RegExp): Locator {
    return this.content.getByRole('listitem').filter({ hasText: words });
  }

  get questions(): Locator {
    return this.finding(/^Question:/);
  }

  /** A button of a finding. */
  remedy(finding: string | RegExp, name: string): Locator {
    return this.finding(finding).getByText(name, { exact: true });
  }

  /** Says of every question that all is right, and goes on. */
  async goThrough(): Promise<void> {
    const open = this.questions.getByText('That is right', { exact: true });
    while ((await open.count()) > 0) await open.first().click();
    await this.goOn.click();
  }

  get letters(): Locator {
    return this.page.getByRole('combobox', { name: 'Letters' });
  }

  get sheet(): Locator {
    return this.page.getByRole('combobox', { name: 'Sheet' });
  }

  async choose(list: Locator, option: string): Promise<void> {
    await list.click();
    await this.page.getByRole('option', { name: option }).click();
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'The first and last rows of the table' });
  }

  row(number: number): Locator {
    return this.table.getByRole('row').filter({ has: this.rowButton(number) });
  }

  rowButton(number: number): Locator {
    return this.page.getByRole('button', { name: `Take row ${number} as the header`, exact: true });
  }

  get noHeader(): Locator {
    return this.page.getByRole('button', { name: 'There is no header', exact: true });
  }

  async expectHeader(row: number): Promise<void> {
    await expect(this.rowButton(row)).toHaveAttribute('aria-pressed', 'true');
  }

  /** On the columns step: the way back here. */
  get howRead(): Locator {
    return this.page.getByRole('button', { name: 'How the file was read' });
  }
}
