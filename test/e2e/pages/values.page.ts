import type { Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Step 4, where it is needed: what the words of the file mean. */
export class ValuesPage extends WindowPage {
  readonly title = 'Values';

  table(header: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${header} →`) });
  }

  /** The meaning of a word of a column. */
  meaning(word: string, header: string): Locator {
    return this.page.getByLabel(`“${word}” in “${header}” means`);
  }

  /** Says what words of a column mean: tracked or not, yes or no, an address, a tag ID. */
  async say(header: string, words: Readonly<Record<string, string>>): Promise<void> {
    for (const [word, meaning] of Object.entries(words)) {
      const field = this.meaning(word, header);
      if (await field.evaluate((element) => element.matches('select'))) await field.selectOption(meaning);
      else await field.fill(meaning);
    }
  }

  button(header: string, name: string): Locator {
    return this.table(header).getByRole('button', { name });
  }

  get takeRemembered(): Locator {
    return this.page.getByRole('button', { name: /^Use the [\d,]+ answers? from before$/ });
  }

  get forget(): Locator {
    return this.page.getByRole('button', { name: /^Forget what was remembered/ });
  }

  get guard(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Look at these before you go on' });
  }

  /** On, with what was said or without. */
  get goOn(): Locator {
    return this.content.getByRole('button', { name: /^(Use these, and check again|Review|Go on; .*)$/ });
  }

  async paste(field: Locator, text: string): Promise<void> {
    await field.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
}
