import type { RetryOffer } from '../../shared/import-views.ts';
import { akita, host } from './format.ts';
import { importText } from './import.ts';
import { counted } from './numbers.ts';

const list = new Intl.ListFormat('en');

/** Names in quotes, as a sentence has them. */
const quoted = (names: readonly string[]): string => list.format(names.map((name) => `“${name}”`));

function whatWasPutRight({ putRight }: RetryOffer): string[] {
  const { rows, fileNames } = putRight;
  if (rows === 0) return [];
  const was = rows === 1 ? 'was' : 'were';
  return [
    `${counted(rows, 'row is', 'rows are')} left out: ${rows === 1 ? 'it' : 'they'} ${was} put right and imported since, by ${quoted(fileNames)}.`,
  ];
}

/** The question before refused rows are sent once more. */
export const tryAgainText = {
  button: (amount: number) => `Try the ${counted(amount, 'failed row')} again…`,
  title: (rows: number) => (rows === 0 ? 'Nothing is left to try again' : `Try ${counted(rows, 'failed row')} again?`),
  words: (offer: RetryOffer, fileName: string): readonly string[] => {
    const { rows, practice, server, known } = offer;
    if (rows === 0) return whatWasPutRight(offer);
    const it = rows === 1 ? 'It goes' : 'They go';
    const as = `just as ${rows === 1 ? 'it was' : 'they were'} read from “${fileName}”`;
    const where = practice
      ? `${it} to the practice Akita at once, ${as}.`
      : `${it} to Akita at ${host(server)} at once, ${as}. It cannot be taken back from here.`;
    const before = known.count === 0 ? [] : [importText.known.sentence(known, rows, practice)];
    return [where, ...whatWasPutRight(offer), ...before];
  },
  send: ({ rows, practice }: RetryOffer) => `Send ${counted(rows, 'row')} to ${akita(practice)}`,
};
