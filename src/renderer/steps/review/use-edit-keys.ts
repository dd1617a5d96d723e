import { useEffect, useEffectEvent } from 'react';
import { useOverview } from '../../overview.tsx';

/** What takes an edit back and makes it again, as the keys are called on this system. */
export interface EditKeys {
  readonly undo: string;
  readonly redo: string;
}

/** Beside them: what fills down, and what finds and replaces. */
interface AllKeys extends EditKeys {
  readonly fill: string;
}

const elsewhere: AllKeys = { undo: 'Ctrl+Z', redo: 'Ctrl+Y', fill: 'Ctrl+D' };
const onMac: AllKeys = { undo: 'Cmd+Z', redo: 'Cmd+Shift+Z', fill: 'Cmd+D' };

export const useEditKeys = (): AllKeys => (useOverview().platform === 'darwin' ? onMac : elsewhere);

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Which of them was pressed, if any. Ctrl+Y and Ctrl+Shift+Z are both known to people; on a Mac it is the command key. */
export function editKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): keyof EditKeys | 'find' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (letter === 'y' && !shiftKey) return 'redo';
  return (letter === 'f' || letter === 'h') && !shiftKey ? 'find' : null;
}

/** What takes back what is typed into it by itself, or stands over the page. */
const OWN_UNDO = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable=true], [role=dialog]';

/** Hears these keys wherever on the page the focus is, because people press them right after a click elsewhere. */
export function useEditKeyPress(onPress: (pressed: keyof EditKeys | 'find') => void): void {
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
