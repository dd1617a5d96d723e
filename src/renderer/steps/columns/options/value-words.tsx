import { z } from 'zod';
import { optionsText } from '../../../text/column-options.ts';
import { WordList } from './WordList.tsx';

const text = optionsText.words;

interface WordsProps<T> {
  readonly samples: readonly string[];
  readonly values: Readonly<Record<string, T>> | undefined;
  readonly onChange: (values: Record<string, T> | undefined) => void;
}

const emailSchema = z.email();
const readEmail = (meaning: string): string | null => (emailSchema.safeParse(meaning).success ? meaning : null);

const tagIdSchema = z.int().positive();
const readTagId = (meaning: string): number | null => {
  const read = tagIdSchema.safeParse(/^\d+$/.test(meaning) ? Number(meaning) : undefined);
  return read.success ? read.data : null;
};

const readYesNo = (meaning: string): boolean | null => (meaning === 'yes' ? true : meaning === 'no' ? false : null);

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
