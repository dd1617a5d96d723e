import { expect, it } from 'vitest';
import { forWindow } from '../../../src/main/desktop/window-words.ts';
import type { AppError } from '../../../src/shared/app-error.ts';

/** As the engine says it, and a part of what the window says instead. */
const said: readonly [kind: AppError['kind'], engine: string, window: string][] = [
  ['plan-not-found', 'There is no plan at /x/y. “plans” lists the plans that there are.', 'Open the spreadsheet again'],
  [
    'plan-not-resumable',
    'The plan 1 was a practice import, so part of it exists only in practice. Use “import” with the file to send it to Akita.',
    'switch practice mode on',
  ],
  [
    'plan-not-resumable',
    'The plan 1 was sent to https://api.akitaapp.com and cannot go on in practice.',
    'begun in Akita (https://api.akitaapp.com)',
  ],
  [
    'plan-not-resumable',
    'The plan 1 was checked and never imported, so there is nothing to resume. Use “import” with its file.',
    'Start the import instead',
  ],
  ['plan-not-resumable', 'The file /x/y is in use by another run. Wait until that one has ended.', 'running elsewhere'],
  [
    'cannot-write',
    'The data folder /x cannot be made or written (EACCES). Choose another one with --data-dir.',
    'The data folder /x cannot be made or written (EACCES). Make room',
  ],
  [
    'port-in-use',
    'The practice Akita could not start on port 0 (EADDRINUSE). Another program may use it; give another with --port.',
    'could not start on this computer (EADDRINUSE)',
  ],
  ['wrong-usage', 'The report /x/y.pdf needs a name that ends in .csv or .xlsx.', '.xlsx (Excel) or .csv'],
  [
    'internal-id-not-matched',
    'No column is matched to the internal ID … Match the column to the field internal_id. The columns are: “A”.',
    '“Internal ID”',
  ],
  [
    'mapping-column-missing',
    'The header “Phone” stands over columns B and C; add "index": 1 or 2 to the mapping to say which is meant. The columns are: “A”. Correct the mapping, or choose the right file or sheet.',
    'The header “Phone” stands over columns B and C; match one of them again to say which is meant. The columns are: “A”. Match these columns again',
  ],
  [
    'mapping-column-missing',
    'The mapping looks for “Phone”, but there is no column D ("index": 3, counted from 0). “Phone” has "index": 1. The columns are: “A”. Correct the mapping, or choose the right file or sheet.',
    'The mapping looks for “Phone”, but there is no column D. The columns are: “A”. Match these columns again',
  ],
];

it.each(said)('%s: %s', (kind, engine, window) => {
  const { kind: sameKind, message } = forWindow({ kind, message: engine });
  expect(sameKind).toBe(kind);
  expect(message).toContain(window);
  expect(message).not.toMatch(/--|“import”|“plans”|“check”|internal_id|"index"/);
});

it('leaves what is said in words for everybody', () => {
  const error = { kind: 'file-empty', message: 'The file is empty. Choose another one.' } as const;
  expect(forWindow(error)).toEqual(error);
});
