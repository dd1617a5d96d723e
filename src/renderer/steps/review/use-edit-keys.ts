import { useEffect, useEffectEvent } from 'react';
import { useOverview } from '../../overview.tsx';

/** What takes an edit back and makes it again, as the keys are called on this system. */
export interface EditKeys {
  readonly undo: string;
  readonly redo: string;
}

const elsewhere: EditKeys = { undo: 'Ctrl+Z', redo: 'Ctrl+Y' };
const onMac: EditKeys = { undo: 'Cmd+Z', redo: 'Cmd+Shift+Z' };

export const useEditKeys = (): EditKeys => (useOverview().platform === 'darwin' ? onMac : elsewhere);

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Which of both was pressed, if any. Ctrl+Y and Ctrl+Shift+Z are both known to people; on a Mac it is the command key. */
export function editKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): keyof EditKeys | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** What takes back what is typed into it by itself, or stands over the page. */
const OWN_UNDO = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable=true], [role=dialog]';

/** Hears these keys wherever on the page the focus is, because people press them right after a click elsewhere. */
export function useEditKeyPress(onPress: (pressed: keyof EditKeys) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const pressed = editKeyOf(event);
    if (pressed === null || (event.target instanceof Element && event.target.closest(OWN_UNDO) !== null)) return;
    event.preventDefault();
    onPress(pressed);
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
