import { expect, type Locator, type Page } from '@playwright/test';

/** More than any screen has: a walk that comes so far has been caught somewhere. */
const MOST_STOPS = 150;

/** Where the keyboard stands. */
interface Stop {
  /** Null outside of the page. */
  readonly name: string | null;
  readonly isSeen: boolean;
}

/** Runs in the page. What is seen of the focus is what changes when it goes: of the element or of what is drawn for it. */
function stopHere(): Stop {
  const focused = document.activeElement;
  const isElement = focused instanceof HTMLElement || focused instanceof SVGElement;
  if (!isElement || focused === document.body) return { name: null, isSeen: true };
  const drawn = [focused, focused.parentElement, focused.nextElementSibling].filter((one) => one !== null);
  const look = (): string =>
    drawn
      .map((one) => getComputedStyle(one))
      .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.opacity].join())
      .join('|');
  const withFocus = look();
  focused.blur();
  const without = look();
  focused.focus();
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : undefined;
  const words = focused.getAttribute('aria-label') ?? label ?? focused.textContent.trim();
  const name = `${focused.getAttribute('role') ?? focused.localName} “${words}”`;
  return { name, isSeen: withFocus !== without };
}

/** Tabs on until it leaves the page; fails where it never does. */
async function tabOut(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop.name === null) return stops;
    stops.push(stop);
  }
  const last = stops.slice(-5).map(({ name }) => name);
  throw new Error(`Tab does not leave the page; its last stops were ${last.join(', ')}.`);
}

/** Tabs once through the whole page, and answers every stop. */
export async function tabThrough(page: Page): Promise<Stop[]> {
  // From wherever the focus was, to the end; then from the top.
  await tabOut(page);
  return tabOut(page);
}

/** Tabs until something has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}
