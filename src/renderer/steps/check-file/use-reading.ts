import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { FileOptions } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import { ask } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { focusHeading } from '../../components/focus-heading.ts';
import { usePatchOverview } from '../../overview.tsx';
import { checkFileText as text } from '../../text/check-file.ts';

export interface Reading {
  /** Reads the file with these options in the place of those before. */
  readonly read: (change: FileOptions) => void;
  readonly busy: boolean;
  readonly error: AppError | null;
}

/** Another sheet has its own header and its own end. */
function withChange({ headerRow, footer, ...rest }: FileOptions, change: FileOptions): FileOptions {
  if (change.sheet !== undefined) return { ...rest, ...change };
  const kept = { ...(headerRow === undefined ? {} : { headerRow }), ...(footer === undefined ? {} : { footer }) };
  return { ...rest, ...kept, ...change };
}

/** A button that goes with its finding takes the focus with it. */
const keepFocus = (): void => {
  if (document.activeElement === null || document.activeElement === document.body) focusHeading();
};

/** Reads the file in hand again, in another way. A newer wish ends the older one; what was read last stays until the new is there. */
export function useReading({ file, options, profile }: Work): Reading {
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const turn = useRef(0);
  const wanted = useRef<FileOptions | null>(null);
  const [{ busy, error }, setState] = useState<Pick<Reading, 'busy' | 'error'>>({ busy: false, error: null });
  const shown = useRef(profile);
  useEffect(() => {
    if (shown.current !== profile) keepFocus();
    shown.current = profile;
  }, [profile]);
  async function read(change: FileOptions): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    const wish = withChange(wanted.current ?? options, change);
    wanted.current = wish;
    setState({ busy: true, error: null });
    const answer = await ask('openFile', { file: file.file, options: wish });
    if (mine !== turn.current) return;
    wanted.current = null;
    setState({ busy: false, error: answer.ok ? null : answer.error });
    if (!answer.ok) return;
    patch({ work: answer.value });
    announce(text.readAgain(answer.value.profile));
  }
  return { read: (change) => void read(change), busy, error };
}
