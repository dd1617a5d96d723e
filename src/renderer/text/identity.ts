import type { Identity } from '../../shared/identity.ts';
import { rows } from './format.ts';
import { counted, number } from './numbers.ts';

type Shape = Identity['shapes'][number];

const kindOf = ({ digits }: Shape): string => (digits === null ? '' : ` (${counted(digits, 'digit')})`);

/** The sentences about the column of the internal ID. */
export const identityText = {
  title: (header: string) => `“${header}” is the internal ID`,
  rule: 'Akita must get the same ID that your other integrations send: another one makes a second account of every customer.',
  loading: 'Looking at its IDs…',
  allDifferent: (amount: number) => `${counted(amount, 'ID')}, all different.`,
  some: (amount: number) => `${counted(amount, 'ID')}.`,
  blank: ({ rows: amount, first }: Identity['blank']) =>
    `${rows(amount)} ${amount === 1 ? 'has' : 'have'} none${first === null ? '' : ` (first: row ${number(first)})`}.`,
  repeated: ({ rows: amount, first }: Identity['repeated']) =>
    `${rows(amount)} ${amount === 1 ? 'repeats' : 'repeat'} an ID${first === null ? '' : ` (first: “${first.value}” in rows ${number(first.before)} and ${number(first.row)})`}.`,
  damaged: ({ rows: amount, first }: Identity['damaged']) =>
    `${rows(amount)} ${amount === 1 ? 'is' : 'are'} damaged by a spreadsheet program${first === null ? '' : ` (first: “${first.value}” in row ${number(first.row)})`}.`,
  oneShape: (shape: Shape) => `They look like “${shape.like.value}”${kindOf(shape)}.`,
  shapes: (shapes: readonly Shape[]) =>
    `They look like ${shapes
      .map((shape) => `“${shape.like.value}”${kindOf(shape)}: ${rows(shape.rows)}, from row ${number(shape.like.row)}`)
      .join('; ')}.`,
};
