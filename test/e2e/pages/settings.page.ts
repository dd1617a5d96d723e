import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Key, speed, practice mode. */
export class SettingsPage extends WindowPage {
  readonly title = 'Settings';

  get keySection(): Locator {
    return this.page.getByRole('region', { name: 'API key' });
  }

  get keyBox(): Locator {
    return this.keySection.getByRole('textbox', { name: /API key$/ });
  }

  get testKey(): Locator {
    return this.keySection.getByRole('button', { name: 'Test key' });
  }

  get forget(): Locator {
    return this.keySection.getByRole('button', { name: 'Forget key' });
  }

  /** What came of the test of the key. */
  verdict(words: string | RegExp): Locator {
    return this.keySection.getByRole('status').filter({ hasText: words });
  }

  get speed(): Locator {
    return this.page.getByRole('textbox', { name: 'Requests a minute, at most' });
  }

  get saveSpeedButton(): Locator {
    return this.page.getByRole('button', { name: 'Save speed' });
  }

  get practice(): Locator {
    return this.page.getByRole('region', { name: 'Practice mode' }).getByRole('switch');
  }

  get server(): Locator {
    return this.page.getByRole('region', { name: 'Server' });
  }

  async saveKey(key: string): Promise<void> {
    await this.keyBox.fill(key);
    await this.keySection.getByRole('button', { name: 'Save key' }).click();
  }

  /** Puts the key in as a hand does, by no script in the page, and waits until it is kept. */
  async pasteKey(key: string): Promise<void> {
    await this.keyBox.click();
    await this.page.keyboard.insertText(key);
    await this.keySection.getByRole('button', { name: 'Save key' }).click();
    await expect(this.keyBox).toHaveValue('');
  }

  async saveSpeed(perMinute: number): Promise<void> {
    await this.speed.fill(String(perMinute));
    await this.saveSpeedButton.click();
  }
}
