import type { Fixture } from '../../fixtures/spreadsheets/fixture.ts';

const head = `# Odd spreadsheets

Small files with one oddity each, and the cells that ought to be read of them. \`files\` holds them, the tables beside this page
say what is expected, \`test/integration/corpus.test.ts\` reads all of them with the real reader and sends those with a mapping
through the real check. What is expected comes from whoever made the file (\`scripts/fixtures\`, one script a program;
\`make.sh\` says what each needs) and never from our own reader; \`witness\` holds what openpyxl and LibreOffice read, and
\`unlike.ts\` why they differ where they do. “In the manner of” says that the program was not at hand.

This page is written by the test: \`npx vitest run test/integration/corpus.test.ts -u\`.
`;

const inWords = ({ options }: Fixture): string => (options === undefined ? '' : ` (${JSON.stringify(options)})`);

const result = ({ expect }: Fixture): string => ('refused' in expect ? `refused: ${expect.refused}` : expect.format);

const safe = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function line(fixture: Fixture): string {
  const { file, oddity, madeBy } = fixture;
  return `| ${file}${inWords(fixture).replaceAll('|', '\\|')} | ${safe(oddity)} | ${safe(madeBy)} | ${result(fixture)} |`;
}

/** The page that lists the corpus. */
export function corpusReadme(corpus: Readonly<Record<string, readonly Fixture[]>>): string {
  const themes = Object.entries(corpus).map(([theme, fixtures]) =>
    [
      `\n## ${theme}\n`,
      '| file | oddity | made by | read as |',
      '| --- | --- | --- | --- |',
      ...fixtures.map(line),
    ].join('\n'),
  );
  return `${head}${themes.join('\n')}\n`;
}
