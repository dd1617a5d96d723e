import { expect, type Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** The numbers on top of the review, which are filters too. */
export type ReviewFilter = 'All rows' | 'Ready' | 'Needs fixing' | 'Warnings' | 'Left out';

/** Step 5: every row, and the place to put it right. */
export class ReviewPage extends WindowPage {
  readonly title = 'Review';

  get toImport(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: /^(Practise with|Import) [\d,]+ accounts?( into Akita)?…$/ });
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: 'Back to the columns' });
  }

  filter(name: ReviewFilter): Locator {
    const words = name === 'Warnings' ? 'of these with warnings' : name;
    return this.page.getByRole('group', { name: 'Which rows to show' }).getByRole('button', { name: words });
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

  /** The way from a cause to the options of its column. */
  /** Rows that would be tracked and are hardly customers. */
  get strangers(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'would be tracked' });
  }

  chooseFor(column: string): Locator {
    return this.page.getByRole('button', { name: `Choose for “${column}”…` });
  }

  /** What can be done about a cause with one click. */
  repair(words: string): Locator {
    return this.page.getByRole('region', { name: 'What was found' }).getByRole('button', { name: words });
  }

  /** What can be done to the marked rows. */
  get tools(): Locator {
    return this.page.getByRole('toolbar', { name: 'Change the rows' });
  }

  tool(name: string): Locator {
    return this.tools.getByRole('button', { name });
  }

  /** The cell with the cursor in full, and what is found in it. */
  get cellText(): Locator {
    return this.page.getByRole('region', { name: 'The chosen cell' });
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
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

  /** Edits a cell with the mouse to reach it. */
  async edit(row: number, header: string, text: string): Promise<void> {
    await (await this.cell(row, header)).dblclick();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What another program copied is pasted into a cell. */
  async paste(cell: Locator, text: string): Promise<void> {
    await cell.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** For the keyboard: past the causes, to the rows. */
  get skipCauses(): Locator {
    return this.page.getByRole('button', { name: 'Skip to the rows' });
  }

  /** Tabs through the screen, as far as the first cell of the file. */
  async enterGridByKeyboard(): Promise<void> {
    await this.tabUntil((element) => element?.getAttribute('role') === 'gridcell');
  }

  /** Tabs out of the grid: it is no trap. */
  async leaveGridByKeyboard(): Promise<void> {
    await this.tabUntil((element) => element !== null && element.closest('[role=grid]') === null);
  }

  private async tabUntil(isThere: (element: Element | null) => boolean): Promise<void> {
    const check = `(${String(isThere)})(document.activeElement)`;
    await expect(async () => {
      await this.page.keyboard.press('Tab');
      expect(await this.page.evaluate(check)).toBe(true);
    }).toPass({ intervals: [0], timeout: 10_000 });
  }

  /** Goes to a place between the first row (0) and the last one (1), as by the scroll bar, and waits for its rows. */
  async scrollTo(share: number): Promise<void> {
    await this.grid.evaluate((grid, to) => {
      const all = [grid, ...grid.querySelectorAll('*')];
      const height = (element: Element) => element.scrollHeight - element.clientHeight;
      const scrolled = all.reduce((most, element) => (height(element) > height(most) ? element : most));
      scrolled.scrollTop = to * height(scrolled);
    }, share);
    await expect(this.grid.getByRole('gridcell', { name: 'Loading…' })).toHaveCount(0);
  }

  /** What a key has just done, where it is seen. */
  doneLast(sentence: string): Locator {
    return this.content.getByText(sentence, { exact: true });
  }

  /** One row in full. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'One row in full' });
  }
}
