import type { RealImport } from '../../shared/import-views.ts';
import type { PlanInfo } from './plan-info.ts';

type Told = Pick<PlanInfo, 'id' | 'state' | 'destination' | 'startedAt' | 'createdAt' | 'practised'>;

/**
 * By practice import, the latest import for real of its rows. What was practised may be practised again before it is
 * imported for real: then both were.
 */
export function realImports(infos: readonly Told[]): ReadonlyMap<string, RealImport> {
  const practisedBy = new Map(infos.map(({ id, practised }) => [id, practised]));
  const found = new Map<string, RealImport>();
  for (const { state, destination, startedAt, createdAt, practised } of infos) {
    if (state === 'draft' || destination === null || destination.practice) continue;
    const real = { at: startedAt ?? createdAt, whole: state === 'finished' };
    for (let of = practised; of !== undefined; of = practisedBy.get(of)) {
      if ((found.get(of)?.at ?? '') < real.at) found.set(of, real);
    }
  }
  return found;
}
