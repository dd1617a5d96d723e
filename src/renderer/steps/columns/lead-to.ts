/** Brings a control in sight, clear of the buttons at the foot of the step, and gives it the focus. */
export function leadTo(control: HTMLElement | null): void {
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** A button that is gone once it is pressed leaves the focus with the field of its line. */
export const focusFieldBeside = (button: HTMLElement): void =>
  button.closest('tr')?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
