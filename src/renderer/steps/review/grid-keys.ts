/** What a key of the grid does beside what AG Grid makes of it: `first` and `last` are cells, `cursor` shows its own. */
type GridMove = 'first' | 'last' | 'cursor';

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** With Ctrl, AG Grid scrolls to the end and leaves the cursor behind, and Delete empties a cell that is out of sight. */
export function gridMoveOf({ key, ctrlKey, metaKey, altKey }: PressedKey): GridMove | null {
  if (altKey) return null;
  if (key === 'Delete' || key === 'Backspace') return 'cursor';
  if (!(ctrlKey || metaKey)) return null;
  if (key === 'Home') return 'first';
  return key === 'End' ? 'last' : null;
}
