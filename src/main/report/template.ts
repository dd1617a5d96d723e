import { type AccountField, accountFields } from '../../shared/account-fields.ts';
import { templateHelpSheet } from '../../shared/template-help.ts';
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

const ownColumn = 'Add a column of your own for it, and match that column to this field.';

const titleOf = ({ label, required }: AccountField): string => (required ? `${label} (needed)` : label);

const textOf = ({ key, about, kind }: AccountField): string =>
  [about, needsMore.has(key) ? ownColumn : (howTo[kind] ?? '')].filter((part) => part !== '').join('\n');

const helpOf = (field: AccountField): ColumnHelp => ({
  title: titleOf(field),
  text: `${textOf(field)}\nExample: ${field.example}`,
  choices: field.kind === 'yes/no' ? ['yes', 'no'] : [],
});

/**
 * A spreadsheet to fill in: the fields as headers and nothing below them, so that no example is ever imported. What
 * belongs under each stands beside its cells, and with an example on a second sheet, a line for each field.
 */
export function templateSheets(): readonly SmallSheet[] {
  const fields: readonly AccountField[] = accountFields;
  const columns = fields.filter(({ key }) => !needsMore.has(key));
  return [
    {
      name: 'Accounts',
      use: 'fill-in',
      rows: [columns.map(({ label }) => label)],
      headings: [0],
      widths: columns.map(({ label }) => Math.max(18, label.length + 4)),
      help: columns.map(helpOf),
    },
    {
      name: templateHelpSheet,
      use: 'read',
      rows: [
        ['Field', 'What belongs in it', 'Example'],
        ...fields.map((field) => [titleOf(field), textOf(field), field.example]),
      ],
      headings: [0],
      widths: [30, 70, 30],
      help: [],
    },
  ];
}
