import type { RealImport } from '../../shared/import-views.ts';
import type { Practised } from '../../shared/overview.ts';
import { dateAndClock } from './format.ts';
import { counted } from './numbers.ts';

const sentBefore = ({ at, whole }: RealImport): string =>
  whole
    ? `They were sent to Akita before, by the import of ${dateAndClock(at)}.`
    : `The import of ${dateAndClock(at)} began to send them to Akita.`;

/** The sentences of the way from practice to the real import. */
export const forRealText = {
  button: 'Import these accounts for real…',
  short: 'Import for real…',
  shortOf: (file: string, at: string) => `Import for real what was practised: ${file}, ${at}`,
  again: 'Import for real again…',
  againOf: (file: string, at: string) => `Import for real again what was practised: ${file}, ${at}`,
  /** What is said of a practice import whose rows were imported for real since. */
  since: ({ at, whole }: RealImport) =>
    whole ? `Imported for real on ${dateAndClock(at)}` : `Import for real begun on ${dateAndClock(at)}, not finished`,
  progress: 'Getting these accounts ready for the real import',
  from: (file: string, { at, real }: Practised, edits: number) =>
    `These are the rows of “${file}” as you practised them on ${dateAndClock(at)}${edits === 0 ? '' : `, with ${counted(edits, 'corrected cell')}`}. What was changed in the spreadsheet since then is not among them.${real === null ? '' : ` ${sentBefore(real)}`}`,
};
