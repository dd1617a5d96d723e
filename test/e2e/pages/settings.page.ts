import type { Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Key, speed, practice mode. */
export class SettingsPage extends WindowPage {
  readonly title = 'Settings';

  get keySection(): Locator {
    return this.page.getByRole('region', { name: 'API key' });
  }

  async saveKey(key: string): Promise<void> {
    await this.keySection.getByRole('textbox', { name: /API key$/ }).fill(key);
    await this.keySection.getByRole('button', { name: 'Save key' }).click();
  }

  async saveSpeed(perMinute: number): Promise<void> {
    const section = this.page.getByRole('region', { name: 'Speed' });
    await section.getByRole('textbox', { name: 'Requests a minute, at most' }).fill(String(perMinute));
    await section.getByRole('button', { name: 'Save speed' }).click();
  }
}
