import { normaliseHeader } from '../../../shared/account-fields.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import { isDate, isNumber } from '../../../shared/looks-like.ts';
import type { MappingTarget } from '../../../shared/mapping.ts';

type Kind = 'text' | 'number' | 'date' | 'yes/no';
type Sampled = Pick<ColumnProfile, 'header' | 'samples'>;

/** Digits under such headers are names rather than amounts: as numbers they would lose their leading zeros. */
const namesOfDigits = new Set(
  'id ids code zip postal postcode plz phone fax number no nr key ref reference'.split(' '),
);

/** A currency before or behind, a per cent sign, brackets of a negative amount, and what parts thousands. */
const dress = /^\(|\)$|^[-+\u2212]|^(?:[$€£¥₹]|[A-Z]{3}(?![A-Za-z]))\s*|\s*(?:[%$€£¥₹]|(?<![A-Za-z])[A-Z]{3})$/g;
const groups = /(?<=\d)[ \u00a0\u202f\u2009\u2007'\u2019](?=\d{3})/g;

/** Digits beyond 15 are lost in a number, and leading zeros too. */
const isAmount = (sample: string): boolean => {
  const bare = sample.replace(dress, '').replace(dress, '').replace(groups, '');
  return isNumber(bare) && !/^0\d/.test(bare) && bare.replace(/\D/g, '').length <= 15;
};
const isWord = (sample: string): boolean => /^(?:yes|no|true|false)$/i.test(sample);

const isNameOfDigits = (header: string): boolean =>
  normaliseHeader(header)
    .split(' ')
    .some((word) => namesOfDigits.has(word));

/** What a column holds by its samples: a proposal, which its line names. */
export function kindOf({ header, samples }: Sampled): Kind {
  if (samples.length === 0) return 'text';
  if (samples.every(isDate)) return 'date';
  if (samples.every(isWord)) return 'yes/no';
  return samples.every(isAmount) && !isNameOfDigits(header) ? 'number' : 'text';
}

/** The kind that a column looks like though it is sent as text: Akita could then neither add up nor compare it. */
export function sentAsText(to: MappingTarget, column: Sampled): 'number' | 'date' | null {
  if ((to.field !== 'trait' && to.field !== 'attribute') || (to.type ?? 'text') !== 'text') return null;
  const kind = kindOf(column);
  return kind === 'number' || kind === 'date' ? kind : null;
}
