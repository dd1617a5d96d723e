import type { Command, TextAt } from '../../src/shared/change.ts';

/** A cell's new text as a command. */
export const textCommand = (row: number, index: number, text: string): Command => ({
  kind: 'cells',
  by: 'edit',
  cells: [{ row, index, text }],
});

/** The same as a request of the window. */
export const textRequest = ({ plan, row, index, text }: TextAt & { readonly plan: string }) => ({
  plan,
  command: textCommand(row, index, text),
});
