import { trimText } from './cell.ts';

/** Words of a column such as “Type” or “Status”, as CRMs have them, in the languages that exports were seen in. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A word of the text says that the company is none that is looked after. */
const stranger = list(
  'prospect prospects lead leads mql sql opportunity subscriber evangelist unqualified trial demo test testing ' +
    'partner reseller integrator competitor vendor supplier investor analyst press ' +
    'interessent prospekt lieferant wettbewerber partnerin prospecto proveedor competidor fournisseur concurrent partenaire',
);

/** A word of the text says that the company was a customer. */
const gone = list(
  'former ex lost churned cancelled canceled inactive terminated expired ehemalig ehemaliger ehemalige gekündigt ' +
    'inaktiv verloren antiguo inactivo perdido ancien inactif perdu résilié',
);

const customer = list('customer customers client clients kunde kunden cliente clientes klant');

/** The text as a whole says so. */
const strangerAsWhole = new Set(['other', 'open deal', 'past customer']);

const plainText = (text: string): string => trimText(text).toLowerCase().normalize('NFC');
const wordsOf = (text: string): readonly string[] => plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text such as “Former customer” or “Cancelled” says that the company is a customer no more. */
export const isFormerCustomer = (text: string): boolean => {
  const words = wordsOf(text);
  return words.some((word) => gone.has(word)) && !words.includes('not');
};

/** Whether a text such as “Prospect” or “Technology Partner” says that the company is hardly a customer. */
export function isNoCustomer(text: string): boolean {
  if (isFormerCustomer(text) || strangerAsWhole.has(plainText(text))) return true;
  const words = wordsOf(text);
  return words.some((word) => stranger.has(word)) && !words.some((word) => customer.has(word) || word === 'not');
}
