import type { FileProfile } from '../../src/shared/file-profile.ts';

/** What the profile of a file says of a table with nothing odd about its place. */
export const plainTable: Pick<FileProfile, 'headerReason' | 'footer' | 'preview'> = {
  headerReason: 'Row 1 is the first row that fills as many cells as the rows below it.',
  footer: null,
  preview: { head: [], foot: [], odd: [] },
};
