import { type Cell, displayText, trimText } from '../../shared/cell.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
import { wordKindOf } from '../../shared/words.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { type Reading, trimmedText } from './reading.ts';
import { compileRole } from './roles.ts';
import { compileTags, tagParts } from './tags.ts';
import { compileWords, type Words } from './words.ts';
import { compileYesNo } from './yes-no.ts';

/** A word of a cell, and what it is read as without the list of its match (`yes`, an address, a tag ID): null where that is needed. */
export interface OwnWord {
  readonly word: string;
  readonly reads: string | null;
}

type ReadWords = (cell: Cell) => readonly OwnWord[];

const none: readonly OwnWord[] = [];

/** A blank cell has no word, and one that shows an error has none that a meaning could help. */
const ofWholeCell =
  (readsAs: (cell: Cell) => string | null): ReadWords =>
  (cell) =>
    readingWithoutValue(cell) === null ? [{ word: trimmedText(cell), reads: readsAs(cell) }] : none;

/** The parts of a cell just as {@link compileTags} parts it: a text that the match knows as a whole is one word. */
function ofTags(known: Words<number>, separator: string | undefined): ReadWords {
  const alone = compileTags({ separator });
  const reads = (cell: Cell): string | null => {
    const ids = alone(cell).value;
    return ids?.length === 1 ? String(ids[0]) : null;
  };
  return (cell) => {
    if (readingWithoutValue(cell) !== null) return none;
    const whole = trimmedText(cell);
    if (known(whole) !== undefined || (typeof cell !== 'string' && 'n' in cell)) {
      return [{ word: whole, reads: reads(cell) }];
    }
    return tagParts(displayText(cell), separator)
      .map(trimText)
      .filter((part) => part !== '')
      .map((part) => ({ word: part, reads: reads(part) }));
  };
}

const yesOrNo = ({ value }: Reading<boolean>): string | null => (value === null ? null : value ? 'yes' : 'no');

/** How the words of a column are found for a match, or null where its field takes none. */
export function compileOwnWords(to: MappingTarget): ReadWords | null {
  switch (wordKindOf(to)) {
    case null:
      return null;
    case 'yes-no': {
      const read = compileYesNo();
      return ofWholeCell((cell) => yesOrNo(read(cell)));
    }
    case 'email': {
      const read = compileRole();
      return ofWholeCell((cell) => read(cell).value);
    }
    case 'tag':
      return ofTags(compileWords(to.field === 'tags' ? to.values : {}), to.field === 'tags' ? to.separator : undefined);
  }
}
