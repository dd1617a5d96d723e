import { connectionCases, failureCases, kinds } from './failure-cases.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const line = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** `docs/failures.md`, which a test compares with what stands there. */
export function failureTable(): string {
  const cases = failureCases.map(({ what, how, arrived, says }) => line(what, how, arrived, says));
  const connections = Object.values(connectionCases).map((what) =>
    line(what, 'never answered', 'no', 'Akita could not be reached (…).'),
  );
  const ways = Object.entries(kinds).map(([how, { row, run, read }]) => line(how, row, run, read));
  return `# What can go wrong with a request, and what becomes of it

Each line is tried by \`test/integration/failures.test.ts\` against a real server that misbehaves so, over both ways to the
network. This page is made from the same table: \`node scripts/failures.ts\` writes it, and a test compares it.

## What happens

“In Akita?” tells whether the account may have arrived all the same: then its row is *Not known* until it was sent again,
and *Imported* after that, because nobody can tell whether it was created or updated.

| what happens | so the row is | in Akita? | what the row says if it fails |
| --- | --- | --- | --- |
${[...connections, ...cases].join('\n')}
| Two answers to one request | taken by the first; the second is for no other row | | |

## What follows

| the row is | the row | the run | the user reads |
| --- | --- | --- | --- |
${ways.join('\n')}

No row is ever taken as accepted without an answer 200 or 201 that describes the account that was sent. The key goes to
the configured host alone: no redirect is followed. Every text of a server is freed of the key before it is kept.

## What happens on this computer

| what happens | the run | the user reads |
| --- | --- | --- |
| The computer sleeps | gives up what was on its way, sends it again in doubt, goes on without a burst | that it slept, and for how long |
| The program is killed, or the power fails | goes on when resumed; rows that were on their way are *Not known* and are sent again | “Resume: 1,588 of 5,000 left” |
| The disk is full | stops before it sends what it could not record (\`disk-full\`) | which file, and that what was recorded is kept |
| The plan is removed, renamed, exchanged or cut | stops before the next request (\`cannot-record\`) | what happened to which file, and what to do |
| The plan is damaged | stops (\`cannot-record\`), or is not opened at all | that it is damaged, and to check the spreadsheet again |
| Another program runs the same plan | is refused | that it is in use by another run |
`;
}
