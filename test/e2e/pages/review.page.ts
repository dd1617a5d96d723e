import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** The numbers on top of the review, which are filters too. */
export type ReviewFilter = 'All rows' | 'Ready' | 'Needs fixing' | 'Warnings' | 'Left out';

/** Step 5: every row, and the place to put it right. */
export class ReviewPage extends WindowPage {
  readonly title = 'Review';

  get toImport(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^Import [\d,]+ accounts?$/ });
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: 'Back to the columns' });
  }

  filter(name: ReviewFilter): Locator {
    return this.page.getByRole('group', { name: 'Which rows to show' }).getByRole('button', { name });
  }

  /** The numbers that are shown. */
  async counts(): Promise<Record<ReviewFilter, number>> {
    const names = ['All rows', 'Ready', 'Needs fixing', 'Warnings', 'Left out'] as const;
    const entries = names.map(async (name) => {
      const text = await this.filter(name).innerText();
      return [name, Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''))] as const;
    });
    return Object.fromEntries(await Promise.all(entries)) as Record<ReviewFilter, number>;
  }

  /** What was found, by cause. */
  cause(words: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'What was found' }).getByRole('listitem').filter({ hasText: words });
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** Where a row stands, in the words of the grid. */
  async statusOf(row: number): Promise<string> {
    return await (await this.cell(row, 'Status')).innerText();
  }

  /** A cell of the grid, by the row number of the spreadsheet and the header of its column. */
  async cell(row: number, header: string): Promise<Locator> {
    const number = this.grid.getByRole('gridcell', { name: String(row), exact: true }).first();
    await expect(number).toBeVisible();
    const place = await number.evaluate((cell) => cell.closest('[role=row]')?.getAttribute('aria-rowindex'));
    const column = await this.grid
      .getByRole('columnheader', { name: new RegExp(`^${header}`) })
      .getAttribute('aria-colindex');
    return this.grid.locator(`[role=row][aria-rowindex="${place}"] [role=gridcell][aria-colindex="${column}"]`);
  }

  /** One row in full. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'One row in full' });
  }
}
