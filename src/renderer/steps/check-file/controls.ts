import type { Control } from './remedies.ts';

/** By which a finding brings the focus to where it can be cured. */
export const controlIds = {
  sheet: 'check-sheet',
  letters: 'check-letters',
  separator: 'check-separator',
  header: 'check-header-row',
} as const satisfies Record<Control, string>;
