import { canHold, encoders } from './encode.ts';
import { type Language, wordsByLanguage, wordsOf } from './words.ts';

/** A table of customers, most of it ASCII, and what a right reading of its bytes gives. */
export interface EncodedTable {
  readonly encoding: string;
  readonly language: Language;
  readonly rows: number;
  readonly text: string;
  readonly bytes: Buffer;
}

/** The same numbers for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const plain = [
  'Anna Smith',
  'John Miller',
  'Acme Inc',
  'Peter Parker',
  'Globex',
  'Initech Ltd',
  'Maria Rossi',
  'Paul Martin',
];
const notes = ['Active', 'Trial', 'Churned', 'call back', '', 'VIP', 'since 2019', '5" pipe', '100% ok', "don't mail"];

/** One name in ten has letters outside ASCII, but for at least two of them in any table. */
const SHARE = 0.1;

function tableText(words: readonly string[], rows: number, next: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const lines = ['Customer ID,Company,Contact,Email,MRR,Notes'];
  for (let row = 1; row <= rows; row += 1) {
    const foreign = next() < SHARE || row === 3 || row === 11;
    const company = foreign ? pick(words) : pick(plain);
    const contact = foreign && next() < 0.5 ? pick(words) : pick(plain);
    lines.push(
      `C-${1000 + row},${company},${contact},user${row}@example.com,${(next() * 900).toFixed(2)},${pick(notes).replaceAll('"', '')}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Tables of each encoding in each language whose words it can hold. `draws`: how many tables of each size. */
export function* encodedTables(sizes: readonly number[], draws: number): Generator<EncodedTable> {
  let seed = 1;
  for (const language of Object.keys(wordsByLanguage) as Language[]) {
    for (const encoding of Object.keys(encoders)) {
      const words = wordsOf(language).filter((word) => canHold(encoding, word));
      // An encoding in which half of the words cannot be written is not used for that language.
      if (words.length < wordsOf(language).length / 2) continue;
      for (const rows of sizes) {
        for (let draw = 0; draw < draws; draw += 1) {
          const text = tableText(words, rows, random(seed++));
          yield { encoding, language, rows, text, bytes: encoders[encoding]?.(text) ?? Buffer.alloc(0) };
        }
      }
    }
  }
}
