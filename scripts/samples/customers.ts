import type { Random } from './random.ts';

/** A made-up customer, from which both samples are written. Days are `[year, month, day]`. */
export interface Customer {
  readonly number: number;
  readonly name: string;
  readonly domain: string;
  readonly status: 'Active' | 'Trial' | 'Canceled';
  readonly since: Day;
  /** Only those who left have one. */
  readonly end: Day | null;
  readonly phone: string;
  readonly owner: string | null;
  /** Monthly recurring revenue in cents. */
  readonly mrrCents: number;
  readonly employees: number;
}

export type Day = readonly [year: number, month: number, day: number];

/** Invented people of the user's own company. */
export const owners: Readonly<Record<string, string>> = {
  'Jane Roe': 'jane.roe@my-company.example',
  'Max Muster': 'max.muster@my-company.example',
  'Ada Example': 'ada.example@my-company.example',
  'Tom Placeholder': 'tom.placeholder@my-company.example',
};
const ownerNames = ['Jane Roe', 'Max Muster', 'Ada Example', 'Tom Placeholder'] as const;

// biome-ignore format: a list of words reads better in lines than in a column
const words = [
  'Nordlicht', 'Alpenblick', 'Møllebæk', 'Café Étoile', 'Łąka', 'Peñasco', 'Sonnenhügel', 'Grünfeld', 'Bluebird',
  'Copperleaf', 'Red Heron', 'Old Harbour', 'Übersee', 'Château Rouge', 'Pêcheur', 'Zürisee', 'Ångermark', 'Smörblomma',
  'Říčka', 'Žluťák', 'Quiet Pine', 'Saffron', 'Tallgrass', 'Weißdorn', 'Ölmühle', 'Fjordlys', 'Corazón', 'Sítio', 'Þing',
  'Kestrel',
] as const;
const trades = [
  'Logistik',
  'Textiles',
  'Software',
  'Foods',
  'Bikes',
  'Optics',
  'Tools',
  'Energy',
  'Design',
  'Tea',
] as const;
const forms = ['GmbH', 'AG', 'SARL', 'Ltd', 'Inc.', 'ApS', 's.r.o.', '& Co'] as const;

/** Numbers that regulators set aside for films and examples (US 555-01xx, Ofcom, Bundesnetzagentur, Arcep). */
function examplePhone(random: Random): string {
  const digits = (count: number): string => String(random.between(0, 10 ** count - 1)).padStart(count, '0');
  return random.pick([
    `+1 303 555 01${digits(2)}`,
    `(212) 555-01${digits(2)}`,
    `020 7946 0${digits(3)}`,
    `+49 30 23125 ${digits(3)}`,
    `089 99998 ${digits(3)}`,
    `+33 1 99 00 ${digits(2)} ${digits(2)}`,
  ]);
}

const asciiLetters: Readonly<Record<string, string>> = { ø: 'oe', æ: 'ae', ł: 'l', ß: 'ss', þ: 'th' };

const domainOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[øæłßþ]/g, (letter) => asciiLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (signs) => (/^\p{M}+$/u.test(signs) ? '' : '-'))
    .replace(/^-|-$/g, '')}.example`;

function customer(random: Random, number: number, name: string): Customer {
  const status = random.chance(0.12) ? 'Canceled' : random.chance(0.08) ? 'Trial' : 'Active';
  const since: Day = [random.between(2012, 2022), random.between(1, 12), random.between(1, 28)];
  const end: Day = [random.between(2023, 2025), random.between(1, 12), random.between(1, 28)];
  return {
    number,
    name,
    domain: domainOf(name),
    status,
    since,
    end: status === 'Canceled' ? end : null,
    phone: examplePhone(random),
    owner: random.chance(0.85) ? random.pick(ownerNames) : null,
    mrrCents: random.between(16, 3_920) * 250,
    employees: random.pick([4, 9, 12, 25, 38, 60, 85, 140, 320, 950, 1_200, 2_400]),
  };
}

/** At most 2,400 customers, each with a name and a number of its own, in the order of their numbers. */
export function makeCustomers(random: Random, count: number): Customer[] {
  const names = words.flatMap((word) => trades.flatMap((trade) => forms.map((form) => `${word} ${trade} ${form}`)));
  let number = 1_203;
  return random
    .shuffled(names)
    .slice(0, count)
    .map((name) => {
      number += random.between(3, 41);
      return customer(random, number, name);
    });
}
