import { counted } from './numbers.ts';

/** The words of the page of saved mappings. */
export const mappingsText = {
  title: 'Saved mappings',
  intro: 'A mapping is offered at the columns step when a file with its columns comes.',
  loading: 'Reading the saved mappings …',
  none: 'No mapping is saved yet. At the columns step, “Save mapping as …” keeps one.',
  matches: (count: number, when: string) => `${counted(count, 'column')} matched, saved on ${when}`,
  show: 'What it matches',
  showOf: (name: string) => `What it matches: “${name}”`,
  table: { column: 'Column', field: 'Field in Akita', options: 'Options' },
  rename: 'Rename',
  renameOf: (name: string) => `Rename “${name}”`,
  newName: 'New name',
  name: { needed: 'Type a name for the mapping.', replace: 'Replace it' },
  save: 'Rename mapping',
  delete: 'Delete',
  deleteOf: (name: string) => `Delete “${name}”`,
  question: (name: string) => `Delete the mapping “${name}”?`,
  consequence: 'It is no longer offered. Files and imports that used it are not changed.',
  confirm: 'Delete the mapping',
  keep: 'Keep it',
  isDeleted: (name: string) => `The mapping “${name}” is deleted.`,
  isRenamed: (name: string) => `The mapping is now named “${name}”.`,
};
