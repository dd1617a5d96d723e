import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** The mappings that were saved under a name. */
export class MappingsPage extends WindowPage {
  readonly title = 'Saved mappings';

  mapping(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async startRenaming(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Rename “${name}”` }).click();
    await expect(this.dialog(`Rename “${name}”`)).toBeVisible();
  }

  async rename(name: string, to: string): Promise<void> {
    await this.startRenaming(name);
    const dialog = this.dialog(`Rename “${name}”`);
    await dialog.getByRole('textbox', { name: 'New name' }).fill(to);
    await dialog.getByRole('button', { name: 'Rename mapping' }).click();
  }

  async remove(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Delete “${name}”` }).click();
    await this.answer(`Delete the mapping “${name}”?`, 'Delete the mapping');
  }

  /** Opens what a mapping matches. */
  async show(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `What it matches: “${name}”` }).click();
  }
}
