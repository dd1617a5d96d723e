import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { FileRef } from '../../../shared/overview.ts';
import { ask, dropFiles, useTell } from '../../bridge.ts';
import { usePatchOverview } from '../../overview.tsx';
import { type Place, placeOfOpened } from '../../place.ts';

/** What the File step and the frame share of opening a file. */
export interface FileOpening {
  /** The file that is being read now. */
  readonly reading: Pick<FileRef, 'file' | 'name'> | null;
  readonly error: AppError | null;
  readonly offer: (file: Pick<FileRef, 'file' | 'name'>) => void;
  readonly drop: (files: readonly File[]) => void;
  readonly browse: () => void;
}

/** Brings a file into the window from wherever it comes: dropped, browsed, recent, or by the system. */
export function useFileOpening(go: (place: Place) => void): FileOpening {
  const patch = usePatchOverview();
  const [reading, setReading] = useState<FileOpening['reading']>(null);
  const [error, setError] = useState<AppError | null>(null);
  const asks = useRef(false);
  const open = useTell('openFile');

  const refuseWith = (failed: AppError): void => {
    setError(failed);
    go({ at: 'file' });
  };
  const offer = (file: Pick<FileRef, 'file' | 'name'>): void => {
    setError(null);
    setReading(file);
    go({ at: 'file' });
    open.mutate(
      { file: file.file, options: {} },
      {
        onSuccess: (opened) => {
          patch({ work: opened });
          go(placeOfOpened(opened));
        },
        onError: setError,
        onSettled: () => setReading(null),
      },
    );
  };
  const take = async (asked: ReturnType<typeof ask<'browseFile'>>): Promise<void> => {
    const chosen = await asked;
    if (!chosen.ok) refuseWith(chosen.error);
    else if (chosen.value !== null) offer(chosen.value);
  };
  // A second click must not ask a second time behind the first dialog.
  const browse = async (): Promise<void> => {
    if (asks.current) return;
    asks.current = true;
    await take(ask('browseFile', {}));
    asks.current = false;
  };
  return {
    reading,
    error,
    offer,
    drop: (files) => void take(dropFiles(files)),
    browse: () => void browse(),
  };
}
