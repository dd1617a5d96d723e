import { dateAndClock } from './format.ts';
import { counted } from './numbers.ts';

/** The sentences of the way from practice to the real import. */
export const forRealText = {
  button: 'Import these accounts for real…',
  short: 'Import for real…',
  shortOf: (file: string, at: string) => `Import for real what was practised: ${file}, ${at}`,
  progress: 'Getting these accounts ready for the real import',
  from: (file: string, at: string, edits: number) =>
    `These are the rows of “${file}” as you practised them on ${dateAndClock(at)}${edits === 0 ? '' : `, with ${counted(edits, 'corrected cell')}`}. What was changed in the spreadsheet since then is not among them.`,
};
