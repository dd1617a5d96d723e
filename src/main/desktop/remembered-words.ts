import { z } from 'zod';
import type { Outcome } from '../../shared/app-error.ts';
import type { Mapping, MappingTarget } from '../../shared/mapping.ts';
import { foldWord, meaningOfValue, type WordTable, wordKindOf } from '../../shared/words.ts';
import type { StateFile } from '../ports.ts';
import type { Notices } from './notices.ts';
import { Stored } from './stored.ts';

/** By connection (an origin, or `practice`), by field, the meaning of each word. */
const rememberedSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));
type Remembered = z.infer<typeof rememberedSchema>;

/** A field more than that forgets the words that were used longest ago. */
const MOST_WORDS = 5000;

/** Words of one field mean the same whatever column they come from; of another they may mean anything. */
const fieldKey = (to: MappingTarget): string =>
  to.field === 'role' ? `role ${to.roleId}` : 'key' in to ? `${to.field} ${to.key}` : to.field;

/** The latest at the end. */
function joined(before: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>) {
  const old = Object.entries(before).filter(([word]) => !Object.hasOwn(words, word));
  return Object.fromEntries([...old, ...Object.entries(words)].slice(-MOST_WORDS));
}

/** What words were said to mean, by connection: tag IDs and people of one Akita are not those of another. */
export class RememberedWords {
  readonly #stored: Stored<Remembered>;

  constructor(state: StateFile, notices: Notices) {
    const entry = { name: 'words', what: 'meanings of words', schema: rememberedSchema, empty: {} };
    this.#stored = new Stored<Remembered>(state, notices, entry);
  }

  /** Keeps all words of a mapping; what they meant before gives way. */
  remember(connection: string, mapping: Mapping): Outcome<void> {
    const fields = new Map(Object.entries(this.#stored.value[connection] ?? {}));
    for (const { to } of mapping.matches) {
      if (wordKindOf(to) === null || !('values' in to) || to.values === undefined) continue;
      const words = Object.entries(to.values).map(([word, value]) => [foldWord(word), meaningOfValue(value)] as const);
      fields.set(fieldKey(to), joined(fields.get(fieldKey(to)) ?? {}, Object.fromEntries(words)));
    }
    return this.#stored.set({ ...this.#stored.value, [connection]: Object.fromEntries(fields) });
  }

  /** The tables with what their words meant before. */
  recall(connection: string, tables: readonly WordTable[]): WordTable[] {
    const fields = this.#stored.value[connection] ?? {};
    return tables.map((table) => {
      const known = new Map(Object.entries(fields[fieldKey(table.to)] ?? {}));
      return {
        ...table,
        words: table.words.map((one) => ({ ...one, remembered: known.get(foldWord(one.word)) ?? null })),
      };
    });
  }

  /** How many words are remembered of a connection. */
  count(connection: string): number {
    const fields = Object.values(this.#stored.value[connection] ?? {});
    return fields.reduce((sum, words) => sum + Object.keys(words).length, 0);
  }

  forget(connection: string): Outcome<void> {
    const { [connection]: _, ...others } = this.#stored.value;
    return this.#stored.set(others);
  }
}
