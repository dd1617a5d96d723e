import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Step 7: how every row went. */
export class ReportPage extends WindowPage {
  readonly title = 'Report';

  /** How it went in one sentence, with what is left to do. */
  get verdict(): Locator {
    return this.content.getByRole('alert').filter({ hasText: /(is|are) in (the practice )?Akita|^No account/ });
  }

  get saveProblems(): Locator {
    return this.page.getByRole('button', { name: /^Save the [\d,]+ rows? that needs? fixing$/ });
  }

  get saveAll(): Locator {
    return this.page.getByRole('button', { name: 'Save the full report' });
  }

  get saveSummary(): Locator {
    return this.page.getByRole('button', { name: 'Save a summary on one page' });
  }

  get showInFolder(): Locator {
    return this.page.getByRole('button', { name: 'Show in folder' });
  }

  get another(): Locator {
    return this.page.getByRole('button', { name: 'Import another file' });
  }

  get resume(): Locator {
    return this.page.getByRole('button', { name: /^Go on with the [\d,]+ rows? that (is|are) left…$/ });
  }

  get forReal(): Locator {
    return this.page.getByRole('button', { name: 'Import these accounts for real…' });
  }

  get tryFailedAgain(): Locator {
    return this.page.getByRole('button', { name: /^Try the [\d,]+ failed rows? again…$/ });
  }

  saved(name: string): Locator {
    return this.page.getByRole('status').filter({ hasText: `Saved as “${name}”.` });
  }

  /** The causes with their counts. */
  cause(words: string | RegExp): Locator {
    return this.page
      .getByRole('table', { name: /^Why rows are not in (the practice )?Akita$/ })
      .getByRole('row')
      .filter({ hasText: words });
  }

  /** The counts under their words, and the sum of them. */
  async sum(): Promise<Record<string, number>> {
    const rows = this.page.getByRole('table', { name: 'Every row of the file' }).getByRole('row');
    await expect(rows.last()).toBeVisible();
    const sums: Record<string, number> = {};
    for (const row of await rows.all()) {
      const word = (await row.getByRole('rowheader').innerText()).trim();
      sums[word] = Number((await row.getByRole('cell').first().innerText()).replaceAll(',', ''));
    }
    return sums;
  }
}
