import { type AccountField, accountFields } from '../../shared/account-fields.ts';
import type { ColumnHelp, SmallSheet } from './small-book.ts';

/** Fields that need more than a column: a key, or the ID of a role. */
const needsMore = new Set<string>(['role', 'trait', 'attribute']);

const howTo: Partial<Record<AccountField['kind'], string>> = {
  'yes/no': 'Write yes or no.',
  date: 'Write it as year-month-day.',
  emails: 'Several addresses: one after the other, with ; between them.',
  phones: 'Several numbers: one after the other, with ; between them.',
  urls: 'Several addresses: one on each line of the cell.',
  tags: 'Several IDs: with ; between them.',
};

const helpOf = ({ label, about, example, kind, required }: AccountField): ColumnHelp => ({
  title: required ? `${label} (needed)` : label,
  text: [about, howTo[kind] ?? '', `Example: ${example}`].filter((part) => part !== '').join('\n'),
  choices: kind === 'yes/no' ? ['yes', 'no'] : [],
});

/** A spreadsheet to fill in: the fields as headers; what belongs under each, with an example, stands beside its cells. */
export function templateSheet(): SmallSheet {
  const fields: readonly AccountField[] = accountFields.filter(({ key }) => !needsMore.has(key));
  return {
    name: 'Accounts',
    rows: [fields.map(({ label }) => label)],
    headings: [0],
    widths: fields.map(({ label }) => Math.max(18, label.length + 4)),
    help: fields.map(helpOf),
  };
}
