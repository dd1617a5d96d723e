import { commonCharacters, languageWords } from './text-words.ts';

/**
 * How surprising text is, in nats: the sum over its characters of −ln P(character | the one before), by language. Text
 * that was decoded wrongly has pairs that no language has, so the lowest sum tells the right encoding. The numbers below
 * that are not counted from words are such logarithms too, set by hand: 3 is one in 20, 12 is one in 160,000.
 */
export interface Language {
  /** `before` and `letter` in lower case; `edge` for what is no letter. */
  letter(before: string, letter: string): number;
  character(char: string, kind: Script): number;
}

type Script = 'kana' | 'halfwidth' | 'han' | 'hangul';
type Kind = Script | 'edge' | 'letter' | 'mark' | 'opening' | 'wide' | 'symbol' | 'damaged';

interface Glyph {
  readonly kind: Kind;
  readonly letter: string;
  readonly ascii: boolean;
  readonly upper: boolean;
  readonly char: string;
}

const EDGE = ' ';

const COST_OF_UNKNOWN = 12;
const COST_OF_DAMAGE = 20;

/** What may begin a word or stand before one, and what ends it. */
const opening = '’‘“„«¿¡–—€£§\u00A0';
const marks = '”…°®™»·•ºª²³№´';

const scripts: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/[\uFFFD\u0080-\u009F\uE000-\uF8FF]/, 'damaged'],
  [/[\u3040-\u30FF]/, 'kana'],
  [/[\uFF66-\uFF9F]/, 'halfwidth'],
  [/[\u3400-\u9FFF]/, 'han'],
  [/[\uAC00-\uD7A3]/, 'hangul'],
  [/[\u3000-\u303F\uFF01-\uFF65\u3200-\u33FF]/, 'wide'],
  [new RegExp(`[${opening}]`), 'opening'],
  [new RegExp(`[${marks}]`), 'mark'],
  [/\p{L}/u, 'letter'],
  [/[^\0-\x7F]/, 'symbol'],
];

function toGlyph(char: string): Glyph {
  const kind = scripts.find(([pattern]) => pattern.test(char))?.[1] ?? 'edge';
  const lower = char.toLowerCase();
  const letter = kind === 'letter' ? (lower.length === 1 ? lower : char) : EDGE;
  return { kind, letter, ascii: char < '\x80', upper: lower !== char, char };
}

const glyphs = new Map<string, Glyph>();

function glyphOf(char: string): Glyph {
  const known = glyphs.get(char);
  if (known) return known;
  const glyph = toGlyph(char);
  glyphs.set(char, glyph);
  return glyph;
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts of letters mean as much as this many of a pair's own. */
const WEIGHT_OF_LETTERS = 5;

/** One letter in 100,000 is one that the language does not have. */
const FOREIGN_LETTER = 1e-5;

/** A language with an alphabet: pairs of letters, counted from words. */
class AlphabetLanguage implements Language {
  readonly #pairs = new Map<string, number>();
  readonly #before = new Map<string, number>();
  readonly #letters = new Map<string, number>();
  readonly #costs = new Map<string, number>();
  #total = 0;

  constructor(words: string) {
    for (const word of words.trim().split(/\s+/)) this.#learn(`${EDGE}${word.toLowerCase()}${EDGE}`);
  }

  #learn(word: string): void {
    for (let at = 1; at < word.length; at += 1) {
      count(this.#pairs, word.slice(at - 1, at + 1));
      count(this.#before, word.charAt(at - 1));
      count(this.#letters, word.charAt(at));
      this.#total += 1;
    }
  }

  letter(before: string, letter: string): number {
    const pair = before + letter;
    const known = this.#costs.get(pair);
    if (known !== undefined) return known;
    const share = (this.#letters.get(letter) ?? 0) / this.#total + FOREIGN_LETTER;
    const pairs = (this.#pairs.get(pair) ?? 0) + WEIGHT_OF_LETTERS * share;
    const cost = -Math.log(pairs / ((this.#before.get(before) ?? 0) + WEIGHT_OF_LETTERS));
    this.#costs.set(pair, cost);
    return cost;
  }

  character(_char: string, kind: Script): number {
    return kind === 'han' || kind === 'hangul' ? COST_OF_UNKNOWN + 4 : COST_OF_UNKNOWN;
  }
}

/** Latin letters are rare in a language of characters, and come from product names. */
const LATIN_AMONG_CHARACTERS = 4;

/** A language of East Asia: how common a character is falls with its rank (Zipf's law), the first twenty being alike. */
class CharacterLanguage implements Language {
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #own: ReadonlySet<Script>;

  constructor(common: string, own: readonly Script[]) {
    this.#ranks = new Map([...common.replace(/\s/g, '')].map((char, rank) => [char, rank]));
    this.#own = new Set(own);
  }

  letter(before: string, letter: string): number {
    return before < '\x80' && letter < '\x80' ? LATIN_AMONG_CHARACTERS : COST_OF_UNKNOWN;
  }

  character(char: string, kind: Script): number {
    if (!this.#own.has(kind)) return COST_OF_UNKNOWN + 3;
    if (kind === 'kana') return 4.5;
    if (kind === 'halfwidth') return 6;
    const rank = this.#ranks.get(char);
    return rank === undefined ? COST_OF_UNKNOWN : Math.log(rank + 20) + 1.5;
  }
}

/** Every language that the detector knows. Built when a file first needs it: a few milliseconds. */
export function allLanguages(): readonly Language[] {
  return [
    ...Object.values(languageWords).map((words) => new AlphabetLanguage(words)),
    new CharacterLanguage(commonCharacters.japanese, ['kana', 'halfwidth', 'han']),
    new CharacterLanguage(commonCharacters.chineseSimplified, ['han']),
    new CharacterLanguage(commonCharacters.chineseTraditional, ['han']),
    new CharacterLanguage(commonCharacters.korean, ['hangul']),
  ];
}

/** What it costs that a letter or the end of a word follows something that is no letter. */
const afterOther: Readonly<Partial<Record<Kind, number>>> = { edge: 0, letter: 0, opening: 0, mark: 5 };

function letterCost(language: Language, before: Glyph, glyph: Glyph): number {
  if (before.kind === 'letter' || before.kind === 'edge') {
    if (before.kind === glyph.kind && glyph.kind === 'edge') return 1;
    const upperInside = glyph.upper && !glyph.ascii && before.kind === 'letter' && !before.upper;
    return language.letter(before.letter, glyph.letter) + (upperInside ? 5 : 0);
  }
  if (glyph.kind === 'edge') return 1;
  return language.letter(EDGE, glyph.letter) + (afterOther[before.kind] ?? 3);
}

function glyphCost(language: Language, before: Glyph, glyph: Glyph): number {
  switch (glyph.kind) {
    case 'edge':
    case 'letter':
      return letterCost(language, before, glyph);
    case 'damaged':
      return COST_OF_DAMAGE;
    case 'symbol':
      return COST_OF_UNKNOWN;
    case 'wide':
      return 7;
    case 'opening':
    case 'mark':
      return before.kind === 'edge' || '’”“'.includes(glyph.char) ? 6 : 9;
    default:
      return language.character(glyph.char, glyph.kind) + (before.kind === 'letter' && before.ascii ? 2 : 0);
  }
}

/** How surprising a word is in a language. */
export function wordCost(language: Language, word: string): number {
  let cost = 0;
  let before = glyphOf(EDGE);
  for (const char of `${word}${EDGE}`) {
    const glyph = glyphOf(char);
    cost += glyphCost(language, before, glyph);
    before = glyph;
  }
  return cost;
}
