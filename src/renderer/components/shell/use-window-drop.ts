import { useEffect, useEffectEvent, useState } from 'react';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Files dropped anywhere on the window, as the system gives them: a folder comes as a folder, several as several, and
 * main says what it makes of them. Returns whether something hovers over the window.
 */
export function useWindowDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [hovers, setHovers] = useState(false);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    const undo = new AbortController();
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void): void =>
      window.addEventListener(
        name,
        (event) => {
          if (!bringsFiles(event)) return;
          // Without this the browser would open the file in place of the window.
          event.preventDefault();
          heard(event);
        },
        { signal: undo.signal },
      );
    listen('dragenter', () => setHovers(true));
    listen('dragover', () => setHovers(true));
    // The pointer leaves the window, not merely one of its elements.
    listen('dragleave', (event) => event.relatedTarget === null && setHovers(false));
    listen('drop', (event) => {
      setHovers(false);
      dropped([...(event.dataTransfer?.files ?? [])]);
    });
    return () => undo.abort();
  }, []);
  return hovers;
}
