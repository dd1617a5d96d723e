import { trimText } from '../../shared/cell.ts';
import type { CellRepair } from '../../shared/change.ts';
import type { IssueCode } from '../../shared/issue-catalog.ts';
import { addressesIn, mendedAddress } from './addresses.ts';
import { mendedLink, withScheme } from './links.ts';
import { unscrambled } from './unscramble.ts';
import { isFiller, yesOrNo } from './words.ts';

/** The text that a cell would get; null where the repair has nothing to do. Whether it helps is for the check of the cell to say. */
type Mend = (text: string) => string | null;

const changed = (text: string, mended: string | null): string | null => (mended === text ? null : mended);

const several = (text: string): readonly string[] | null => {
  const found = addressesIn(text);
  return found.length > 1 ? found : null;
};

const mends: Record<CellRepair, Mend> = {
  trim: (text) => changed(text, trimText(text)),
  'add-https': (text) => changed(text, withScheme(text)),
  'mend-link': (text) => changed(text, mendedLink(text)),
  'split-addresses': (text) => several(text)?.join('; ') ?? null,
  'first-address': (text) => several(text)?.[0] ?? null,
  'mend-address': (text) => changed(text, mendedAddress(text)),
  'yes-no': (text) => yesOrNo(text),
  unscramble: (text) => changed(text, unscrambled(text)),
  'empty-filler': (text) => (isFiller(text) ? '' : null),
  empty: (text) => changed(text, ''),
};

/** What a repair makes of a cell's text; null where it has nothing to do there. */
export const mendText = (repair: CellRepair, text: string): string | null => mends[repair](text);

/** Which repairs may help against which issue; `empty` is offered beside them where a cell may be blank. */
const remedies: Partial<Record<IssueCode, readonly CellRepair[]>> = {
  'text-trimmed': ['trim'],
  'url-scheme-added': ['add-https'],
  'url-invalid': ['mend-link', 'empty-filler'],
  'email-invalid': ['split-addresses', 'first-address', 'mend-address', 'empty-filler'],
  'csm-not-email': ['first-address', 'mend-address', 'empty-filler'],
  'boolean-unrecognised': ['yes-no', 'empty-filler'],
  'text-damaged': ['unscramble'],
  'phone-invalid': ['empty-filler'],
  'date-unrecognised': ['empty-filler'],
  'number-unrecognised': ['empty-filler'],
  'tag-unrecognised': ['empty-filler'],
};

export const remediesFor = (code: string): readonly CellRepair[] =>
  Object.hasOwn(remedies, code) ? (remedies[code as IssueCode] ?? []) : [];

/** A cell with one of these holds nothing that could be kept, or that a person could be asked for on the spot. */
const mayBeEmptied = new Set<string>([
  'email-invalid',
  'csm-not-email',
  'phone-invalid',
  'phone-damaged',
  'url-invalid',
  'tag-unrecognised',
  'boolean-unrecognised',
  'date-unrecognised',
  'number-unrecognised',
  'number-too-long',
  'cell-error',
  'row-too-long',
] satisfies IssueCode[]);

export const isEmptiable = (code: string): boolean => mayBeEmptied.has(code);
