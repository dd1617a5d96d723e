import { counted } from './numbers.ts';

const separators: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** How a file was read, where a person might have thought otherwise. */
export const howReadText = {
  sheet: 'Sheet',
  sheetOption: (name: string, hidden: boolean) => (hidden ? `${name} (hidden in the file)` : name),
  manySheets: (sheets: number) => `The file has ${counted(sheets, 'sheet')}; only the chosen one is imported.`,
  header: (row: number) => `The header is row ${row}; the rows above it are left out.`,
  encoding: (encoding: string) => `The text was read as ${encoding}. Look at letters with accents.`,
  separator: (sign: string) => `The columns are separated by ${separators[sign] ?? `“${sign}”`}.`,
};
