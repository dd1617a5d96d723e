import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** What can be set for a column, by the labels of its options. */
export type ColumnOptions = Readonly<Record<string, string>>;

/** Step 3: which column is what. */
export class ColumnsPage extends WindowPage {
  readonly title = 'Match the columns';

  fieldOf(column: string): Locator {
    return this.page.getByRole('combobox', { name: `Field for “${column}”` });
  }

  /** The line of a column, its opened options not among it. */
  line(column: string): Locator {
    return this.page.getByRole('row').filter({ has: this.fieldOf(column) });
  }

  get check(): Locator {
    return this.page.getByRole('button', { name: /^Check [\d,]+ rows?$/ });
  }

  /** What is left to confirm, and the way to it. */
  get lookFirst(): Locator {
    return this.page.getByRole('button', { name: /^Please check \d+ columns? first$/ });
  }

  /** Why the rows cannot be checked yet, and the way to where that is put right. */
  reason(sentence: string | RegExp): Locator {
    return this.content.getByRole('button', { name: sentence });
  }

  /** What is still needed, or that nothing is. */
  strip(title: string): Locator {
    return this.page.getByRole('status').filter({ hasText: title });
  }

  confirm(column: string): Locator {
    return this.page.getByRole('button', { name: `That is right for “${column}”` });
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Find a column' });
  }

  get forAllRows(): Locator {
    return this.page.getByRole('button', { name: /^For all rows/ });
  }

  get tagsForAllRows(): Locator {
    return this.page.getByRole('combobox', { name: 'Tags', exact: true });
  }

  sendAsNumbers(column: string): Locator {
    return this.page.getByRole('button', { name: `Send as numbers: “${column}”` });
  }

  /** Ends the check that goes on. */
  get cancel(): Locator {
    return this.content.getByRole('button', { name: 'Cancel' });
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: 'Back', exact: true });
  }

  get duplicates(): Locator {
    return this.page.getByRole('combobox', { name: 'Several rows with one ID' });
  }

  /** A saved mapping that fits the file. */
  offer(name: string): Locator {
    return this.page.getByRole('status').filter({ hasText: `Your mapping “${name}” fits` });
  }

  async useOffer(name: string): Promise<void> {
    await this.offer(name)
      .getByRole('button', { name: /^Use it/ })
      .click();
  }

  /** Matches a column to a field, with its options. */
  async match(column: string, field: string, options: ColumnOptions = {}): Promise<void> {
    await this.choose(this.fieldOf(column), field);
    if (Object.keys(options).length === 0) return;
    await this.openOptions(column);
    await this.setOptions(options);
    await this.closeOptions(column);
  }

  /** Sets options of a column that is matched already. */
  async change(column: string, options: ColumnOptions): Promise<void> {
    await this.openOptions(column);
    await this.setOptions(options);
    await this.closeOptions(column);
  }

  async openOptions(column: string): Promise<void> {
    await this.options(column).click();
    await expect(this.options(column)).toHaveAttribute('aria-expanded', 'true');
  }

  async closeOptions(column: string): Promise<void> {
    await this.options(column).click();
    await expect(this.options(column)).toHaveAttribute('aria-expanded', 'false');
  }

  /** Leaves a list that is open as it was. */
  async leaveList(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('listbox')).toBeHidden();
  }

  get saveMappingButton(): Locator {
    return this.page.getByRole('button', { name: 'Save mapping as …' });
  }

  async startSaving(): Promise<void> {
    await this.saveMappingButton.click();
    await expect(this.dialog('Save this mapping')).toBeVisible();
  }

  async saveMapping(name: string): Promise<void> {
    await this.startSaving();
    const dialog = this.dialog('Save this mapping');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Save mapping' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Chooses from a list that can be opened. */
  async choose(list: Locator, option: string): Promise<void> {
    await list.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async setOptions(options: ColumnOptions): Promise<void> {
    for (const [label, value] of Object.entries(options)) {
      const list = this.page.getByRole('combobox', { name: label, exact: true });
      if (await list.isVisible()) await this.choose(list, value);
      else await this.page.getByRole('textbox', { name: label, exact: true }).fill(value);
    }
  }

  options(column: string): Locator {
    return this.page.getByRole('button', { name: `Options of “${column}”` });
  }
}
