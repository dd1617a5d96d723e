import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsInDoubt,
  parseMapping,
  presets,
  resolveMapping,
  suggestMapping,
} from '../../../src/main/mapping/mapping.ts';
import { accountFields, normaliseHeader } from '../../../src/shared/account-fields.ts';
import { targetIdentity } from '../../../src/shared/mapping.ts';
import { crmExports } from './crm-exports.ts';
import { inventedExports } from './invented-exports.ts';
import { type Column, profileOf } from './profiles.ts';

const suggestedFor = (columns: readonly Column[]): string[] =>
  suggestMapping(profileOf(columns)).suggestions.map(({ header, to }) => `${header} → ${to.field}`);

describe('what is suggested for the exports of known systems', () => {
  it.each(crmExports)('$system: these columns and no others', ({ columns, suggested }) => {
    const { suggestions } = suggestMapping(profileOf(columns));
    const doubt = columnsInDoubt(suggestions);
    const found = suggestions.map((each) => [
      each.header,
      `${each.to.field}${doubt.includes(each) ? ', in doubt' : ''}`,
    ]);
    expect(Object.fromEntries(found)).toEqual(suggested);
  });

  it.each(crmExports)('$system: the suggested mapping can be saved, read again and applied to the file', (system) => {
    const profile = profileOf(system.columns);
    const { mapping } = suggestMapping(profile);
    const read = parseMapping(JSON.stringify(mapping), 'suggested.json');
    expect(read).toEqual({ ok: true, value: mapping });
    const resolved = resolveMapping(mapping, profile);
    if (!Object.values(system.suggested).includes('internal_id')) {
      expect(resolved).toMatchObject({ ok: false, error: { kind: 'internal-id-not-matched' } });
    } else {
      expect(resolved).toMatchObject({ ok: true });
    }
  });
});

describe('what is suggested for exports that were made up in their manner', () => {
  it.each(inventedExports)('$system: these columns and no others', ({ columns, suggested, offered }) => {
    const { suggestions, offers } = suggestMapping(profileOf(columns));
    expect(Object.fromEntries(suggestions.map(({ header, to }) => [header, to.field]))).toEqual(suggested);
    expect(Object.fromEntries(offers.map(({ header, to }) => [header, to.field]))).toEqual(offered);
  });

  const shuffled = fc
    .constantFrom(...crmExports, ...inventedExports)
    .chain(({ columns, suggested }) =>
      fc.record({ columns: fc.shuffledSubarray([...columns], { minLength: 2 }), suggested: fc.constant(suggested) }),
    );

  it('never makes a column the ID, the name, a date or a yes/no that is none, whatever is missing and in whatever order', () => {
    const gravest = new Set(['name', 'is_tracked', 'is_churned', 'customer_start_date', 'customer_end_date']);
    fc.assert(
      fc.property(shuffled, ({ columns, suggested }) => {
        for (const { header, to } of suggestMapping(profileOf(columns)).suggestions) {
          if (gravest.has(to.field)) expect([header, suggested[header]]).toEqual([header, to.field]);
        }
      }),
    );
  });
});

describe('the names of the fields', () => {
  it('give no header to two fields', () => {
    const owners = new Map<string, string>();
    for (const { key, label, aliases } of accountFields) {
      for (const name of new Set([normaliseHeader(key), normaliseHeader(label), ...aliases])) {
        expect([name, owners.get(name) ?? key]).toEqual([name, key]);
        owners.set(name, key);
      }
    }
  });

  it('are written as headers are compared', () => {
    for (const name of accountFields.flatMap((field): readonly string[] => field.aliases)) {
      expect(normaliseHeader(name)).toBe(name);
    }
  });

  it.each(['Status', 'Type', 'Created Date', 'Created', 'Create Date', 'Created At', 'Creation date'])(
    '%s is none of them',
    (header) => expect(suggestedFor([[header, '2024-01-01', 'yes', '1']])).toEqual([]),
  );
});

const nothing: readonly (readonly [why: string, column: Column])[] = [
  ['opt-outs are not tracking', ['Email opt out', 'yes', 'no']],
  ['opt-outs are not e-mail addresses', ['Email', 'yes', 'no']],
  ['the ID of another account', ['Parent Account ID', 'A-1']],
  ['the day on which a record was made', ['Created Date', '2024-01-01']],
  ['a name of a person of one’s own', ['Owner', 'Jane Roe']],
  ['an address of a person of one’s own', ['Owner', 'jane@my-company.example']],
  ['an address of a person of one’s own', ['Created By Email', 'jane@my-company.example']],
  ['a name needs a table of addresses', ['CSM', 'jane@my-company.example', 'Jane Roe']],
  ['tags by name need a table of IDs', ['Tags', '123', 'VIP']],
  ['no dates', ['Start Date', 'soon', 'later']],
  ['serial numbers are not read as dates unless chosen', ['Start Date', '45631', '45632']],
  ['a date is not yes or no', ['Churned', '2024-01-01', '2023-12-31']],
  ['hours are not yes or no', ['Tracked', '12', '7.5']],
  ['a flag is not a name', ['Customer', 'TRUE', 'FALSE']],
  ['a number is not a name', ['Account', '10023', '10024']],
  ['no digit', ['Phone', 'yes', 'no']],
  ['a blank column', ['Customer ID']],
  ['not all are addresses', ['Contact', 'ann@northwind.example', 'Bo Example']],
  ['not all are links', ['Profile', 'https://northwind.example', 'none']],
  ['nearly an alias', ['Customer IDs', 'C-1']],
  ['nearly an alias', ['Nmae', 'Northwind']],
];

describe('nothing is suggested where the name or the values leave a doubt', () => {
  it.each(nothing)('%s: %j', (_why, column) => expect(suggestedFor([column])).toEqual([]));
});

const something: readonly (readonly [column: Column, field: string])[] = [
  [['  CUSTOMER-ID * ', 'C-1'], 'internal_id'],
  [['\ufeffCustomer ID', 'C-1'], 'internal_id'],
  [['Is Tracked', 'yes', 'maybe'], 'is_tracked'],
  [['Churned', 'x', ''], 'is_churned'],
  [['Tracked', '1', '0'], 'is_tracked'],
  [['Customer since', '31.12.2020', '1/2/21'], 'customer_start_date'],
  [['Customer since', 'January 5, 2021', '5 Jan 2021', '05-Feb-2020'], 'customer_start_date'],
  [['Customer end', '2024-01-01 10:30', 'unknown', '2024-01-01T10:30:00Z'], 'customer_end_date'],
  [['Tag IDs', '123', '123; 456', '7,8'], 'tags'],
  [['CSM Email', 'jane@my-company.example'], 'csm'],
  [['Billing Email', 'n/a', 'a@b.example; c@d.example'], 'emails'],
  [['Anything', 'a@b.example'], 'emails'],
  [['Anything', 'www.b.example', 'http://c.example'], 'urls'],
];

describe('a column is suggested by its exact name, or by unmistakable values', () => {
  it.each(something)('%j → %s', (column, field) => expect(suggestedFor([column])).toEqual([`${column[0]} → ${field}`]));

  it('the surest of several names for one field wins, and the reason names the others', () => {
    const { suggestions } = suggestMapping(
      profileOf([
        ['Record ID', '1'],
        ['Customer ID', 'C-1'],
        ['Account Number', '7'],
      ]),
    );
    expect(suggestions).toEqual([
      {
        index: 1,
        header: 'Customer ID',
        to: { field: 'internal_id' },
        basis: 'alias',
        reason: '‘Customer ID’ is a usual name for ‘Internal ID’; ‘Account Number’, ‘Record ID’ could be it too',
        rivals: [2, 0],
      },
    ]);
  });

  it('two columns of one name are told apart in the reason', () => {
    const { suggestions } = suggestMapping(
      profileOf([
        ['Name', 'Northwind'],
        ['Name', 'Anna'],
      ]),
    );
    expect(suggestions.map(({ reason }) => reason)).toEqual(['same name as ‘Name’; ‘Name (column B)’ could be it too']);
  });

  it('says “same name” only of the name that stands on the screen', () => {
    const [csm] = suggestMapping(profileOf([['CSM', 'jane@my-company.example']])).suggestions;
    expect(csm?.reason).toBe('‘CSM’ is a usual name for ‘Customer Success Manager’');
  });

  it('says why', () => {
    const reasons = suggestMapping(
      profileOf([
        ['internal_id', '1'],
        ['Company', 'Northwind'],
        ['Where to write', 'a@b.example'],
        ['', 'https://b.example'],
      ]),
    ).suggestions.map((each) => each.reason);
    expect(reasons).toEqual([
      'same name as ‘Internal ID’',
      '‘Company’ is a usual name for ‘Name’',
      'looks like e-mail addresses',
      'looks like web addresses',
    ]);
  });

  it('the first of two columns with one name wins, and its position is written into the mapping', () => {
    const { mapping } = suggestMapping(
      profileOf([
        ['Internal ID', '1'],
        ['Internal ID', '2'],
        ['Email', 'a@b.example'],
        ['E-mail', 'c@d.example'],
        ['', 'e@f.example'],
      ]),
    );
    expect(mapping.matches).toEqual([
      { from: { header: 'Internal ID', index: 0 }, to: { field: 'internal_id' } },
      { from: { header: 'Email' }, to: { field: 'emails' } },
      { from: { header: 'E-mail' }, to: { field: 'emails' } },
      { from: { header: '', index: 4 }, to: { field: 'emails' } },
    ]);
  });
});

const anyHeader = fc.oneof(
  fc.constantFrom(...accountFields.flatMap((field): string[] => [field.key, field.label, ...field.aliases])),
  fc.string(),
);
const anySample = fc.oneof(
  fc.constantFrom('a@b.example', 'https://b.example', '12', '12; 13', '2024-01-31', '31/1/24', 'yes', 'Northwind', ''),
  fc.string(),
);
const anyColumns = fc.array(
  fc.tuple(anyHeader, fc.array(anySample, { maxLength: 3 })).map(([header, samples]): Column => [header, ...samples]),
  { maxLength: 12 },
);

describe('for any file', () => {
  it('no two columns are suggested for one single-valued field, no column twice, and the order is that of the file', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const { suggestions } = suggestMapping(profileOf(columns));
        const identities = suggestions.map(({ to }) => targetIdentity(to)).filter((identity) => identity !== null);
        expect(new Set(identities).size).toBe(identities.length);
        const indexes = suggestions.map(({ index }) => index);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
      }),
    );
  });

  it('the suggested mapping can be saved, read again, and finds the columns that it was made from', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const profile = profileOf([['Customer ID', 'C-1'], ...columns]);
        const { mapping, suggestions } = suggestMapping(profile);
        const read = parseMapping(JSON.stringify(mapping), 'suggested.json');
        const resolved = read.ok ? resolveMapping(read.value, profile) : read;
        if (!resolved.ok) throw new Error(resolved.error.message);
        expect(resolved.value.matches.map(({ index }) => index)).toEqual(suggestions.map(({ index }) => index));
      }),
    );
  });
});

describe('a column that a preset reads the other way round', () => {
  it('translates every word that would otherwise be a yes or a no of its own', () => {
    const churnzero = presets.find(({ key }) => key === 'churnzero');
    const active = churnzero?.columns.find(({ header }) => header === 'IsActive')?.to;
    const words = active !== undefined && 'values' in active ? Object.keys(active.values ?? {}) : [];
    const yesAndNo = ['yes', 'no', 'y', 'n', 'true', 'false', 't', 'f', '1', '0', 'on', 'off', 'x'];
    expect(words).toEqual(expect.arrayContaining(yesAndNo));
  });
});
