import { useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Overview, Work } from '../shared/overview.ts';
import { askKey, useImporterEvent } from './bridge.ts';

export const OverviewContext = createContext<Overview | null>(null);

/** What main owns: work in hand, settings, key, run. Always there inside of the window's frame. */
export function useOverview(): Overview {
  const overview = use(OverviewContext);
  if (overview === null) throw new Error('useOverview is used outside of OverviewContext');
  return overview;
}

/** Changes the kept overview before main's own event arrives, so that a screen never shows what is no longer so. */
export function usePatchOverview(): (patch: Partial<Overview>) => void {
  const client = useQueryClient();
  return (patch) => {
    client.setQueryData<Overview>(askKey('overview', {}), (old) => (old === undefined ? old : { ...old, ...patch }));
  };
}

/** Changes the kept file in hand, if it still is that file. */
export function usePatchWork(): (file: string, patch: Partial<Work>) => void {
  const client = useQueryClient();
  return (file, patch) => {
    client.setQueryData<Overview>(askKey('overview', {}), (old) =>
      old === undefined || old.work === null || old.work.file.file !== file
        ? old
        : { ...old, work: { ...old.work, ...patch } },
    );
  };
}

/** Keeps the overview as main tells it. */
export function useOverviewEvents(): void {
  const client = useQueryClient();
  const patch = usePatchOverview();
  useImporterEvent('overviewChanged', (overview) => client.setQueryData<Overview>(askKey('overview', {}), overview));
  useImporterEvent('runChanged', (run) => patch({ run }));
}
