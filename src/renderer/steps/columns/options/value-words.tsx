import { optionsText } from '../../../text/column-options.ts';
import { WordList } from './WordList.tsx';
import { readEmail, readTagId, readYesNo, type WordRow } from './words.ts';

const text = optionsText.words;

interface WordsProps<T> {
  readonly samples: readonly string[];
  readonly values: Readonly<Record<string, T>> | undefined;
  readonly typed: readonly WordRow[] | undefined;
  readonly onChange: (values: Record<string, T> | undefined, typed: readonly WordRow[]) => void;
}

/** Words of the file that mean yes or no. */
export function YesNoWords(props: WordsProps<boolean>) {
  return <WordList {...props} words={text.yesNo} read={readYesNo} write={(yes) => (yes ? 'yes' : 'no')} yesNo />;
}

/** Names of people and their e-mail addresses in Akita. */
export function EmailWords(props: WordsProps<string>) {
  return <WordList {...props} words={text.emails} read={readEmail} write={(email) => email} wrong={text.notEmail} />;
}

/** Names of tags and their IDs in Akita. */
export function TagWords(props: WordsProps<number>) {
  return <WordList {...props} words={text.tags} read={readTagId} write={String} wrong={text.notId} />;
}
