import { expect, type Locator, type Page } from '@playwright/test';
import type { Importer } from '../support/importer.ts';

/** The steps of an import, as the bar on top names them. */
export type StepName = 'File' | 'Check the file' | 'Columns' | 'Values' | 'Review' | 'Import' | 'Report';
/** The pages beside the import. */
export type PageName = 'Import' | 'History' | 'Mappings' | 'Settings';

/** What is on every screen. */
export class WindowPage {
  private readonly importer: Importer;

  constructor(importer: Importer) {
    this.importer = importer;
  }

  /** Another one after each start of the application. */
  get page(): Page {
    return this.importer.page;
  }

  /** The heading of the screen that is shown. */
  heading(name?: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) });
  }

  step(name: StepName): Locator {
    return this.page
      .getByRole('navigation', { name: 'Steps of the import' })
      .getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  pageLink(name: PageName): Locator {
    return this.page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true });
  }

  async open(name: PageName): Promise<void> {
    await this.pageLink(name).click();
  }

  get practiceBanner(): Locator {
    return this.page.getByRole('complementary', { name: 'Practice mode' });
  }

  get turnPracticeOff(): Locator {
    return this.practiceBanner.getByRole('button', { name: 'Turn practice off' });
  }

  get practiceSwitch(): Locator {
    return this.page.getByRole('banner').getByRole('switch', { name: 'Practice mode' });
  }

  /** Where the accounts go out of practice mode. */
  get live(): Locator {
    return this.page.getByRole('complementary', { name: 'Live' });
  }

  /** Turns practice mode off, and says yes to the question. */
  async leavePractice(): Promise<void> {
    await this.practiceSwitch.click();
    await this.answerLeaving('Turn practice mode off');
  }

  async answerLeaving(button: 'Turn practice mode off' | 'Keep practising'): Promise<void> {
    await this.answer('Turn practice mode off?', button);
  }

  /** Likewise where the import goes on at once. */
  async answerResuming(button: 'Turn practice mode off and resume' | 'Keep practising'): Promise<void> {
    await this.answer('Turn practice mode off and resume the import?', button);
  }

  /** The way back to an import that runs or waits. */
  get runButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Import( paused)?: / });
  }

  /** All of the screen but its frame. */
  get content(): Locator {
    return this.page.getByRole('main');
  }

  /** What went wrong, in the place where the user looks. */
  trouble(words?: string | RegExp): Locator {
    const alerts = this.page.getByRole('alert');
    return words === undefined ? alerts : alerts.filter({ hasText: words });
  }

  /** What is told without being asked. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** Presses a button of the question that is shown. */
  async answer(title: string | RegExp, button: string): Promise<void> {
    await this.dialog(title).getByRole('button', { name: button, exact: true }).click();
  }

  /** Leaves a dialog as it is. */
  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** Closes what is told in a corner for some seconds. */
  async closeMessages(): Promise<void> {
    const close = this.page.locator('.mantine-Notification-root').getByRole('button', { name: 'Close' });
    for (const button of await close.all()) await button.click();
    await expect(close).toHaveCount(0);
  }

  /** A text, wherever it stands on the screen. */
  anyText(text: string): Locator {
    return this.page.getByText(text).filter({ visible: true }).first();
  }

  /** Parts of the page such as only text that was taken for HTML makes. */
  get foreignParts(): Locator {
    return this.page.locator('[src="x"], [onerror], body b, body u, body script:not([src])');
  }
}
