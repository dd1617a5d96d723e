import type { Locator } from '@playwright/test';
import { WindowPage } from './window.page.ts';

/** Step 6: before, during and paused. */
export class ImportPage extends WindowPage {
  readonly title = 'Import';

  get start(): Locator {
    const name = /^(Practise with|Import) (the remaining )?[\d,]+ accounts?( into Akita)?$/;
    return this.page.getByRole('main').getByRole('button', { name });
  }

  /** Which rows these are, where they were practised before. */
  get fromPractice(): Locator {
    return this.page.getByText(/^These are the rows of “.*” as you practised them on /);
  }

  /** Which of the accounts were sent before. */
  get known(): Locator {
    return this.content.getByText(/(?:was|were) sent from this computer before: /);
  }

  get confirmFirst(): Locator {
    return this.page.getByRole('checkbox', { name: /^I understand that this import changes accounts in Akita/ });
  }

  get tryFive(): Locator {
    return this.page.getByRole('button', { name: 'Try five first' });
  }

  get sendOthers(): Locator {
    return this.page.getByRole('button', { name: /^Send the other [\d,]+$/ });
  }

  get leaveOutUnchanged(): Locator {
    return this.page.getByRole('checkbox', { name: /^Leave out [\d,]+ accounts? that ha(s|ve) not changed/ });
  }

  get leaveOutAll(): Locator {
    return this.page.getByRole('button', { name: /^Finish: all [\d,]+ are unchanged$/ });
  }

  get startOver(): Locator {
    return this.page.getByRole('button', { name: 'Start over…' });
  }

  get goOnAnyway(): Locator {
    return this.page.getByRole('button', { name: /^Go on all the same: [\d,]+ left$/ });
  }

  get pause(): Locator {
    return this.page.getByRole('button', { name: 'Pause', exact: true });
  }

  get stop(): Locator {
    return this.page.getByRole('button', { name: 'Stop', exact: true });
  }

  get resume(): Locator {
    return this.page.getByRole('button', { name: /^Resume: [\d,]+ left$/ });
  }

  /** The ways out where an import was begun in the other mode. */
  get practiseAndResume(): Locator {
    return this.page.getByRole('button', { name: 'Turn practice mode on and resume' });
  }

  get forReal(): Locator {
    return this.page.getByRole('button', { name: 'Import these accounts for real…' });
  }

  get goLiveAndResume(): Locator {
    return this.page.getByRole('button', { name: 'Turn practice mode off and resume…' });
  }

  get openSettings(): Locator {
    return this.page.getByRole('button', { name: 'Open Settings' });
  }

  /** How far it is: `10 of 40 accounts`. */
  progress(words: string): Locator {
    return this.page.getByRole('main').getByText(words, { exact: true });
  }

  /** It waits for the answers that are on the way. */
  get pausing(): Locator {
    return this.content.getByText(/^Pausing: /);
  }

  /** Why nothing moves at the moment, and until when. */
  get waiting(): Locator {
    return this.page.getByRole('note').filter({ hasText: 'Akita' });
  }

  /** The last rows and what came of them. */
  get recentRows(): Locator {
    return this.page.getByRole('table', { name: 'The last rows' }).getByRole('row');
  }

  /** One of the running counts. */
  async count(word: string): Promise<number> {
    const region = this.page.getByRole('region', { name: 'So far' });
    const value = await region
      .getByRole('definition')
      .nth(await this.positionOf(region, word))
      .innerText();
    return Number(value.replaceAll(',', ''));
  }

  private async positionOf(region: Locator, word: string): Promise<number> {
    await region.getByRole('term').filter({ hasText: word }).waitFor();
    return (await region.getByRole('term').allInnerTexts()).indexOf(word);
  }
}
