import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../../src/main/mapping/mapping.ts';

function messageOf(text: string): string {
  const outcome = parseMapping(text, 'ours.json');
  if (outcome.ok) throw new Error('no mistake was found');
  expect(outcome.error.kind).toBe('mapping-invalid');
  return outcome.error.message;
}

/** A mapping with one entry, whose target and further options are given as JSON. */
const withTarget = (to: string, more = ''): string =>
  `{"version":1,"matches":[{"from":{"header":"Tags"},"to":${to}${more}}]}`;
const withConstants = (constants: string): string => `{"version":1,"matches":[],"constants":${constants}}`;
const entry = 'matches, 1st entry (“Tags”)';

const complete = `{ "version": 1, "name": "Our CRM export",
  "matches": [
    { "from": {"header": "Customer ID"}, "to": {"field": "internal_id"} },
    { "from": {"header": "Company"}, "to": {"field": "name"} },
    { "from": {"header": "Billing Email"}, "to": {"field": "emails", "label": "Billing"} },
    { "from": {"header": "Phone"}, "to": {"field": "phones", "labelFrom": {"header": "Phone Type"}} },
    { "from": {"header": "Status"}, "to": {"field": "is_churned", "values": {"Canceled": true, "Active": false}} },
    { "from": {"header": "Start"}, "to": {"field": "customer_start_date", "dateOrder": "dmy"} },
    { "from": {"header": "Owner"}, "to": {"field": "csm", "values": {"Jane Roe": "jane@my-company.com"}} },
    { "from": {"header": "Tags"}, "to": {"field": "tags", "separator": ";", "values": {"VIP": 123}} },
    { "from": {"header": "MRR"}, "to": {"field": "trait", "key": "mrr", "type": "number"}, "blank": "clear" },
    { "from": {"header": "Extra", "index": 9}, "to": {"field": "attribute", "key": "revenue", "type": "number"} } ],
  "constants": { "is_tracked": false },
  "duplicates": "reject" }`;

describe('a mapping file without mistakes', () => {
  it('is read as it stands, with or without a byte order mark', () => {
    expect(parseMapping(complete, 'ours.json')).toEqual({ ok: true, value: JSON.parse(complete) });
    expect(parseMapping(`\ufeff${complete}`, 'ours.json')).toEqual({ ok: true, value: JSON.parse(complete) });
  });

  it.each([
    ['words that differ in case', withTarget('{"field":"tags","values":{"VIP":1,"vip":2}}')],
    ['words that differ in outer spaces and mean the same', withTarget('{"field":"tags","values":{"VIP":1," VIP":1}}')],
    ['words that are the names of machinery', withTarget('{"field":"tags","values":{"constructor":1,"toString":2}}')],
    [
      'several columns for one list',
      '{"version":1,"matches":[{"from":{"header":"A"},"to":{"field":"tags"}},{"from":{"header":"B"},"to":{"field":"tags"}}]}',
    ],
    [
      'one column for several fields',
      '{"version":1,"matches":[{"from":{"header":"A"},"to":{"field":"name"}},{"from":{"header":"A"},"to":{"field":"internal_id"}}]}',
    ],
    [
      'two different roles',
      '{"version":1,"matches":[{"from":{"header":"A"},"to":{"field":"csm"}},{"from":{"header":"B"},"to":{"field":"role","roleId":7}}]}',
    ],
    ['a leap day', withConstants('{"customer_end_date":"2024-02-29"}')],
  ])('may have %s', (_what, text) => expect(parseMapping(text, 'ours.json')).toMatchObject({ ok: true }));
});

const mistakes: readonly (readonly [text: string, ...sentences: string[]])[] = [
  ['[]', 'The file must hold one object in braces, such as {"version": 1, "matches": []}, not a list.'],
  ['{"matches":[]}', '"version" is missing; it must be the number 1.'],
  ['{"version":1}', '"matches" is missing; it must be a list of matches in square brackets.'],
  ['{"version":"1","matches":[]}', '"version" must be the number 1, not "1".'],
  [
    '{"version":2,"matches":7,"new":1}',
    'This mapping is of version 2, and this program knows version 1. Use a newer Akita Importer.',
  ],
  [
    '{"version":1,"matches":[],"mode":1}',
    'Unknown option "mode". It can have: version, name, matches, constants, duplicates.',
  ],
  ['{"version":1,"matches":[],"duplicates":"first"}', '"duplicates" must be "reject", "last" or "merge", not "first".'],
  [
    '{"version":1,"matches":[null]}',
    'matches, 1st entry: this must be a match such as {"from": {"header": "Company"}, "to": {"field": "name"}}, not null.',
  ],
  [
    '{"version":1,"matches":[{"from":"A","to":{"field":"name"}}]}',
    'matches, 1st entry: "from" must be a column, such as {"header": "Customer ID"}, not "A".',
  ],
  [
    '{"version":1,"matches":[{"from":{"header":"A","index":-1},"to":{"field":"name"}}]}',
    'matches, 1st entry (“A”), from: "index" must be the position of the column, a whole number counted from 0, not -1.',
  ],
  [
    withTarget('{"field":"emails","labl":"x"}'),
    `${entry}: unknown option "labl". It can have: field, label, labelFrom.`,
  ],
  [
    withTarget('{"field":"emails"}', ',"blanc":"keep"'),
    `${entry}: unknown option "blanc". It can have: from, to, blank.`,
  ],
  [
    withTarget('{"field":"phones","labelFrom":{"heder":"x","header":"y"}}'),
    `${entry}, labelFrom: unknown option "heder". It can have: header, index.`,
  ],
  [
    withTarget('{"field":"name","label":"x"}'),
    `${entry}: the option "label" does not go with the field "name". It can have: field.`,
  ],
  [
    withTarget('{"field":"e-mail"}'),
    `${entry}: there is no field "e-mail". The fields are: internal_id, name, is_tracked, is_churned, customer_start_date, customer_end_date, emails, phones, urls, csm, role, tags, trait, attribute.`,
  ],
  [withTarget('{"field":"__proto__"}'), `${entry}: there is no field "__proto__". The fields are:`],
  [withTarget('{}'), `${entry}: "field" is missing. The fields are: internal_id,`],
  [withTarget('"name"'), `${entry}: "to" must be a field, such as {"field": "name"}, not "name".`],
  [
    withTarget('{"field":"tags","values":{"VIP":"123"}}'),
    `${entry}, values: "VIP" must be a whole number, the tag ID, not "123".`,
  ],
  [
    withTarget('{"field":"csm","values":{"Jane":"jane"}}'),
    `${entry}, values: "Jane" must be an e-mail address, not "jane".`,
  ],
  [
    withTarget('{"field":"is_churned","values":{"Left":"yes"}}'),
    `${entry}, values: "Left" must be true or false, not "yes".`,
  ],
  [
    withTarget('{"field":"tags","values":["VIP"]}'),
    `${entry}: "values" must be an object of words and what they mean, such as {"VIP": 123}, not a list.`,
  ],
  [
    withTarget('{"field":"tags","values":{"VIP":1," VIP\u00a0":2}}'),
    `${entry}, values: the word "VIP" stands there twice, with two meanings (1 and 2). Keep one.`,
  ],
  [
    withTarget('{"field":"tags","values":{"VIP":1,"VIP":2}}'),
    `${entry}, values: the name "VIP" stands there twice. Keep one of the two.`,
  ],
  [withTarget('{"field":"tags","values":{" ":1}}'), `${entry}, values: the word " " is blank.`],
  [
    withTarget('{"field":"tags","values":{"":1}}'),
    `${entry}, values: there is an empty name; write a word between its quotation marks.`,
  ],
  [
    withTarget('{"field":"trait"}'),
    `${entry}: "key" is missing; it must be the name of the attribute, a text that is not empty.`,
  ],
  [withTarget('{"field":"trait","key":"__proto__"}'), `${entry}: "key": "__proto__": this name is reserved.`],
  [withTarget('{"field":"trait","key":"constructor"}'), `${entry}: "key": "constructor": this name is reserved.`],
  [withTarget('{"field":"attribute","key":"prototype"}'), `${entry}: "key": "prototype": this name is reserved.`],
  [
    withTarget('{"field":"attribute","key":"tags"}'),
    `${entry}: "key": "tags": this name is a field of its own: match the column to that field.`,
  ],
  [withTarget('{"field":"attribute","key":"roles"}'), `${entry}: "key": "roles": this name is a field of its own`],
  [
    withTarget('{"field":"trait","key":"a","type":"bool"}'),
    `${entry}: "type" must be "text", "number", "date" or "yes/no", not "bool".`,
  ],
  [
    withTarget('{"field":"trait","key":"a","decimal":","}'),
    `${entry}: "decimal": this option goes with "type": "number".`,
  ],
  [
    withTarget('{"field":"customer_end_date","dateOrder":"ydm"}'),
    `${entry}: "dateOrder" must be "dmy", "mdy", "ymd" or "serial", not "ydm".`,
  ],
  [withTarget('{"field":"role"}'), `${entry}: "roleId" is missing; it must be the role ID, a whole number above 0.`],
  [withTarget('{"field":"name"}', ',"blank":"empty"'), `${entry}: "blank" must be "keep" or "clear", not "empty".`],
  [
    withTarget('{"field":"internal_id"}', ',"blank":"clear"'),
    `${entry}: "blank": "clear" makes no sense for the internal ID`,
  ],
  [withConstants('{"internal_id":"1"}'), 'constants: unknown option "internal_id". It can have: name, is_tracked,'],
  [withConstants('{"is_tracked":"no"}'), 'constants: "is_tracked" must be true or false, not "no".'],
  [
    withConstants('{"customer_end_date":"31.12.2026"}'),
    'constants: "customer_end_date" must be a date such as "2026-03-31", not "31.12.2026".',
  ],
  [
    withConstants('{"customer_end_date":"2026-02-30"}'),
    'constants: "customer_end_date": there is no such day as "2026-02-30".',
  ],
  [withConstants('{"tags":["1"]}'), 'constants, tags, 1st entry: this must be a whole number, the tag ID, not "1".'],
  [
    withConstants('{"emails":[{"label":"Office","value":"office"}]}'),
    'constants, emails, 1st entry: "office" is not an e-mail address.',
  ],
  [
    withConstants('{"urls":[{"label":"Site","value":"northwind"}]}'),
    'constants, urls, 1st entry: "northwind" is not a web address',
  ],
  [
    withConstants('{"urls":[{"label":"Site","value":"www.northwind.example"}]}'),
    'is not a web address that starts with https:// or http://.',
  ],
  [
    withConstants('{"traits":{"plan":null}}'),
    'constants, traits: "plan" must be a text, a number, true or false, not null.',
  ],
  [withConstants('{"traits":{"constructor":1}}'), 'constants, traits: "constructor": this name is reserved.'],
  ['{"__proto__":{"version":1},"version":1,"matches":[]}', 'The name "__proto__" cannot be used here.'],
  [
    '{"version":1,"matches":[{"from":{"header":"A"},"to":{"field":"trait","key":"x"}},{"from":{"header":"B"},"to":{"field":"trait","key":" x"}}]}',
    'matches, 2nd entry (“B”): the trait "x" is already matched to column "A" (entry 1), and takes one column only. Remove one of the two.',
  ],
  [
    '{"version":1,"matches":[{"from":{"header":"A"},"to":{"field":"role","roleId":6}},{"from":{"header":"B"},"to":{"field":"csm"}}]}',
    'matches, 2nd entry (“B”): the field "csm" is already matched to column "A" (entry 1)',
  ],
];

/** Words of the checker and of programmers, which no user should meet. */
const foreignWords =
  /invalid input|expected (string|number|object|array|boolean)|received|unrecognized|discriminator|schema|null key|undefined|parse|zod/i;

describe('every mistake is named with its place, in plain words', () => {
  it.each(mistakes)('%s', (text, ...sentences) => {
    const message = messageOf(text);
    for (const sentence of sentences) expect(message).toContain(sentence);
    expect(message).not.toMatch(foreignWords);
  });

  it('all mistakes at once, in the order of the file', () => {
    const text =
      '{"version":1,"matches":[{"from":{"header":"A"},"to":{"field":"name","x":1},"blank":"no"},{"from":{"header":"B"},"to":{"field":"nme"}}],"duplicates":"none"}';
    expect(messageOf(text)).toBe(
      [
        'The mapping file “ours.json” has 4 mistakes:',
        '- "duplicates" must be "reject", "last" or "merge", not "none".',
        '- matches, 1st entry (“A”): unknown option "x". It can have: field.',
        '- matches, 1st entry (“A”): "blank" must be "keep" or "clear", not "no".',
        '- matches, 2nd entry (“B”): there is no field "nme". The fields are: internal_id, name, is_tracked, is_churned, customer_start_date, customer_end_date, emails, phones, urls, csm, role, tags, trait, attribute.',
      ].join('\n'),
    );
  });

  it('of very many mistakes it shows ten lines, and counts the rest', () => {
    const message = messageOf(JSON.stringify({ version: 1, matches: Array.from({ length: 50 }, () => 1) }));
    expect(message.split('\n')).toHaveLength(10);
    expect(message).toContain('has 50 mistakes');
    expect(message).toContain('- … and 42 more.');
    expect(message).toContain('matches, 2nd entry');
  });
});

const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      matches: fc.oneof(fc.array(fc.record({ from: fc.jsonValue(), to: fc.jsonValue() })), fc.jsonValue()),
      constants: fc.oneof(
        fc.dictionary(fc.constantFrom('name', 'emails', 'traits', 'tags'), fc.jsonValue()),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  ),
);

/** Puts `"__proto__":1` first into the n-th object of a JSON text (every brace outside a text opens one). */
function plantProto(json: string, n: number): string {
  const braces = [...json.matchAll(/"(?:[^"\\]|\\.)*"|\{/g)].filter((match) => match[0] === '{');
  const brace = braces[n % braces.length];
  if (brace === undefined) return `{"__proto__":1,"x":${json}}`;
  const rest = json.slice(brace.index + 1);
  return `${json.slice(0, brace.index)}{"__proto__":1${rest.trimStart().startsWith('}') ? '' : ','}${rest}`;
}

describe('for any JSON', () => {
  it('there is a mapping or an error in words, never an exception and never a foreign word', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const outcome = parseMapping(JSON.stringify(value), 'ours.json');
        if (outcome.ok) return;
        expect(outcome.error.message).toMatch(/^The mapping file “ours\.json” (cannot be used\. |has \d+ mistakes:\n)/);
        expect(outcome.error.message).not.toMatch(/something else|Invalid input/);
      }),
      { numRuns: 500 },
    );
  });

  it('there is no place in a mapping where the name __proto__ is let through', () => {
    fc.assert(fc.property(fc.nat(), (n) => messageOf(plantProto(complete, n)).includes('"__proto__"')));
    fc.assert(
      fc.property(anyJson, fc.nat(), (value, n) => !parseMapping(plantProto(JSON.stringify(value), n), 'ours.json').ok),
    );
  });
});
