import type { ColumnProfile } from '../../../src/shared/file-profile.ts';
import type { ShownSuggestion } from '../../../src/shared/inspection.ts';
import type { Mapping } from '../../../src/shared/mapping.ts';

/** A column with something in it. */
export const column = (index: number, header: string): ColumnProfile => ({
  index,
  header,
  samples: [`${header} 1`],
  filled: 1,
});

/** The column “ID”, and “Contact”, which is a guess. */
export const idAndContact: Mapping = {
  version: 1,
  matches: [
    { from: { header: 'ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Contact' }, to: { field: 'emails' } },
  ],
};

export const guessOfContact: ShownSuggestion = {
  index: 1,
  header: 'Contact',
  field: 'emails',
  basis: 'values',
  reason: 'looks like e-mail addresses',
  rivals: [],
};
