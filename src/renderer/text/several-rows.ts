import type { DuplicateRule } from '../../shared/mapping.ts';
import type { SeveralRows } from '../../shared/several-rows.ts';
import { accounts, rows } from './format.ts';
import { counted, number } from './numbers.ts';

const fields: Record<SeveralRows['joined'][number]['field'], string> = {
  emails: 'E-mails',
  phones: 'Phones',
  urls: 'Links',
  tags: 'Tags',
};

const listed = (numbers: readonly number[], of: number): string =>
  `${numbers.map(number).join(', ')}${of > numbers.length ? ` and ${number(of - numbers.length)} more` : ''}`;

/** The sentences about several rows of one account. */
export const severalRowsText = {
  open: 'Several rows of one account…',
  title: 'Several rows of one account',
  loading: 'Looking up the rows…',
  none: 'No ID stands in more than one row.',
  sum: (ids: number, all: number) =>
    `${accounts(ids)} ${ids === 1 ? 'has' : 'have'} more than one row: ${rows(all)} in all.`,
  rule: 'What becomes of them',
  rules: {
    merge: 'Join them: lists are joined, of other values the last one counts',
    last: 'The last row is sent, the others are left out',
    reject: 'The first is sent, the others need fixing',
  } satisfies Record<DuplicateRule, string>,
  preview: 'If they are joined',
  account: (id: string) => `Account “${id}”`,
  inRows: (numbers: readonly number[], of: number) => `Rows ${listed(numbers, of)}`,
  joined: ({ field, of, become }: SeveralRows['joined'][number]) =>
    of === become ? `${fields[field]}: ${number(become)}` : `${fields[field]}: ${number(become)}, from ${number(of)}`,
  conflict: ({ what, sent }: SeveralRows['conflicts'][number]) => `${what}; “${sent}” is sent`,
  broken: (numbers: readonly number[]) =>
    `Not joined yet: ${counted(numbers.length, 'row')} (${listed(numbers, numbers.length)}) ${numbers.length === 1 ? 'needs' : 'need'} fixing first`,
  agreed: 'The rows agree.',
  more: (amount: number) => `Show ${counted(amount, 'more account')}`,
  use: 'Use this, and check again',
  keep: 'Leave it as it is',
  checking: 'Checking all rows again…',
};
