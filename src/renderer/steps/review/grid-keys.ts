/** What a key of the grid does beside what AG Grid makes of it: `first` and `last` are cells. */
type GridMove = 'first' | 'last' | 'empty' | 'fill-down';

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** With Ctrl, AG Grid scrolls to the end and leaves the cursor behind, and Delete empties a cell that is out of sight. */
export function gridMoveOf({ key, ctrlKey, metaKey, altKey }: PressedKey): GridMove | null {
  if (altKey) return null;
  if (key === 'Delete' || key === 'Backspace') return 'empty';
  if (!(ctrlKey || metaKey)) return null;
  if (key === 'Home') return 'first';
  if (key.toLowerCase() === 'd') return 'fill-down';
  return key === 'End' ? 'last' : null;
}

/** Whether Shift or the mouse draws the marks along, as the last event of the grid had it. */
export interface HeldKeys {
  shift: boolean;
  button: boolean;
}

/** Notes what is held before the grid itself hears of it. `onPress`: the mouse begins anew. */
export function watchHeld(host: HTMLElement, onPress: () => void): HeldKeys {
  const held: HeldKeys = { shift: false, button: false };
  const pressed = ({ shiftKey }: KeyboardEvent | MouseEvent): void => {
    held.shift = shiftKey;
    held.button = false;
  };
  host.addEventListener('keydown', pressed, true);
  host.addEventListener(
    'mousedown',
    (event) => {
      pressed(event);
      if (!event.shiftKey) onPress();
    },
    true,
  );
  // It comes by itself, too, when rows move under a mouse at rest: then it says nothing of Shift.
  const moved = ({ buttons }: MouseEvent): void => {
    held.button = buttons === 1;
  };
  host.addEventListener('mousemove', moved, true);
  return held;
}
