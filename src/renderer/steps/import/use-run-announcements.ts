import { useEffect, useEffectEvent, useRef } from 'react';
import type { RunView } from '../../../shared/import-views.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { type Said, startOfSaying, worthSaying } from './announcements.ts';

/** Says how the run goes, at sensible intervals. */
export function useRunAnnouncements(run: RunView): void {
  const announce = useAnnounce();
  const last = useRef<Said>(null);
  const hear = useEffectEvent((seen: RunView) => {
    const { said, words } = worthSaying(last.current ?? startOfSaying(seen, Date.now()), seen, Date.now());
    last.current = said;
    if (words !== null) announce(words);
  });
  useEffect(() => hear(run), [run]);
}
