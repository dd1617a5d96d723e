import type { ColumnProfile } from '../../../src/shared/file-profile.ts';

/** A column with something in it. */
export const column = (index: number, header: string): ColumnProfile => ({
  index,
  header,
  samples: [`${header} 1`],
  filled: 1,
});
