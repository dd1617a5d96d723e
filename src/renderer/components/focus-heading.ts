/** For a button that goes with what it removed: the focus would fall to the top of the page, unseen. */
export const focusHeading = (): void => document.querySelector('h1')?.focus();
