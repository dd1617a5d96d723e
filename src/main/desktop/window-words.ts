import type { AppError } from '../../shared/app-error.ts';
import { wordsOfElsewhere } from './run-target.ts';

/** Sentences of the engine that speak to people at a command line, as the window says them. By kind, with the sign by which the sentence is known. */
const sentences: readonly {
  readonly kind: AppError['kind'];
  readonly sign: RegExp;
  readonly words: (match: RegExpExecArray) => string;
}[] = [
  {
    kind: 'plan-not-found',
    sign: /./s,
    words: () => 'The checked rows of this import are no longer on this computer. Open the spreadsheet again.',
  },
  {
    kind: 'plan-not-resumable',
    sign: /was a practice import/,
    words: () => wordsOfElsewhere({ kind: 'began-in-practice', server: '' }),
  },
  {
    kind: 'plan-not-resumable',
    sign: /was sent to (\S+) and cannot go on in practice/,
    words: ([, server = '']) => wordsOfElsewhere({ kind: 'began-in-akita', server }),
  },
  {
    kind: 'plan-not-resumable',
    sign: /never imported/,
    words: () => 'These rows were checked and never imported, so there is nothing to resume. Start the import instead.',
  },
  {
    kind: 'plan-not-resumable',
    sign: /in use by another run/,
    words: () =>
      'This import is running elsewhere on this computer, perhaps in a command window. Wait until it has ended there.',
  },
  {
    kind: 'cannot-write',
    sign: /^(.*) Choose another one with --data-dir\.$/s,
    words: ([, what]) => `${what} Make room for it, or ask for permission to write there, and start again.`,
  },
  {
    kind: 'port-in-use',
    sign: /\((\w+)\)/,
    words: ([, code]) =>
      `The practice Akita could not start on this computer (${code}). Close programs that you do not need, and try again.`,
  },
  {
    kind: 'wrong-usage',
    sign: /^The report (.*) needs a name that ends in/s,
    words: ([, file]) =>
      `The report ${file} needs a name that ends in .xlsx (Excel) or .csv. Save it again under such a name.`,
  },
  {
    kind: 'internal-id-not-matched',
    sign: /./s,
    words: () =>
      'No column is matched to the internal ID, and Akita cannot tell accounts apart without it. Match the column that holds your customers’ IDs to “Internal ID”.',
  },
  {
    kind: 'mapping-column-missing',
    sign: /./s,
    words: (match) =>
      match.input
        .replaceAll(
          /; add "index": [\d or]+ to the mapping to say which is meant/g,
          '; match one of them again to say which is meant',
        )
        .replaceAll(/ \("index": \d+, counted from 0\)/g, '')
        .replaceAll(/ “[^”]*” has "index": [\d or]+\./g, '')
        .replace(
          'Correct the mapping, or choose the right file or sheet.',
          'Match these columns again, or choose the right file or sheet.',
        ),
  },
];

/** The same error in the words of the window: no commands, no options, no files that only the command line has. */
export function forWindow(error: AppError): AppError {
  for (const { kind, sign, words } of sentences) {
    const match = kind === error.kind ? sign.exec(error.message) : null;
    if (match !== null) return { kind, message: words(match) };
  }
  return error;
}
