import { useEffect } from 'react';

const buttonOf = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('button, a, input, [role=button]') : null;

/**
 * The second click of a double click presses no other button than the first one did. Many a button leads to a screen
 * that has another in the same place: “Import 1,180 accounts” of the review lies where the import itself is started.
 */
export function useSingleClicks(): void {
  useEffect(() => {
    let pressed: Element | null = null;
    const undo = new AbortController();
    const hear = (event: MouseEvent): void => {
      const button = buttonOf(event);
      // `detail` counts the clicks that follow each other in one place.
      if (event.detail <= 1) pressed = button;
      else if (button !== null && button !== pressed) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('click', hear, { capture: true, signal: undo.signal });
    return () => undo.abort();
  }, []);
}
