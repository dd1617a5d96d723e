import { VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to users of a screen reader, without moving the focus. Not for each tick of a progress bar. */
export const useAnnounce = (): ((sentence: string) => void) => use(AnnounceContext);

/** Holds the live region of the window. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', times: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ times }) => ({ sentence, times: times + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <div role="status" aria-live="polite">
          {/* The key makes a sentence that is said twice a change. */}
          <span key={said.times}>{said.sentence}</span>
        </div>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
