import type { Outcome, Placed } from './troubles.ts';

/** What the README says of one sample. */
export interface Described {
  readonly file: string;
  readonly mapping: string;
  readonly about: string;
  readonly rows: number;
  readonly troubles: readonly Placed[];
}

const cellOf = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

function line({ what, column, outcome, code, rows, partners }: Placed): string {
  const numbers = rows.map((row, n) => (partners[n] === undefined ? `${row}` : `${row} (as ${partners[n]})`));
  const result = code === null ? outcome : `${outcome}: \`${code}\``;
  return `| ${cellOf(what)} | ${column} | ${numbers.join(', ')} | ${result} |`;
}

const countOf = (troubles: readonly Placed[], outcome: Outcome): number =>
  troubles.filter((trouble) => trouble.outcome === outcome).reduce((sum, { rows }) => sum + rows.length, 0);

function section({ file, mapping, about, rows, troubles }: Described): string {
  const odd = troubles.reduce((sum, trouble) => sum + trouble.rows.length, 0);
  const fix = countOf(troubles, 'needs fixing');
  const blank = countOf(troubles, 'blank');
  return `## ${file}

${about} Its mapping is \`${mapping}\`.

${rows} rows below the header: ${rows - fix - blank} are sent, ${fix} need fixing, ${blank} are blank. ${rows - odd} have nothing odd in them at all.

| what | column | rows | what becomes of it |
| --- | --- | --- | --- |
${troubles.map(line).join('\n')}
`;
}

export const readmeText = (samples: readonly Described[]): string => `# Samples

Exports of a CRM that does not exist, with the mess that real ones have. All companies and people are invented, domains end in \`.example\`, telephone numbers are those that regulators set aside for films.

\`node scripts/make-samples.ts\` writes this folder, this page included, and writes the same each time: change the script, not the files. Rows are numbered as a spreadsheet program shows them; the header is row 1.

Of rows that share an ID, the first is sent with a warning, and so is each of two rows whose IDs differ in leading zeros only; those first rows count as having nothing odd in them here.

${samples.map(section).join('\n')}`;
