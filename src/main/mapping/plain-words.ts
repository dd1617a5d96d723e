import type { z } from 'zod';
import { accountFields } from '../../shared/account-fields.ts';
import { mappingSchema } from '../../shared/mapping.ts';
import type { JsonPath } from './json-text.ts';
import { type Mistake, shown, valueAt } from './places.ts';

/** The shapes of a mapping, taken from its schema, so that a new option is known here at once. */
const matchShape = mappingSchema.shape.matches.element.shape;
const constantShape = mappingSchema.shape.constants.unwrap().shape;
const optionsByField = new Map<unknown, readonly string[]>(
  matchShape.to.options.map((option) => [option.shape.field.value, Object.keys(option.shape)]),
);
const targetOptions = new Set([...optionsByField.values()].flat());
const fieldList = accountFields.map((field) => field.key).join(', ');

const column = (header: string): string => `a column, such as {"header": "${header}"}`;
const labelledList = 'a list such as [{"label": "Billing", "value": "…"}]';

/** What each option takes; "must be …" goes before it. */
const takes: Readonly<Record<string, string>> = {
  version: 'the number 1',
  matches: 'a list of matches in square brackets',
  constants: 'an object in braces, such as {"is_tracked": false}',
  duplicates: '"reject", "last" or "merge"',
  from: column('Customer ID'),
  to: 'a field, such as {"field": "name"}',
  blank: '"keep" or "clear"',
  header: 'the header of a column, as text',
  index: 'the position of the column, a whole number counted from 0',
  label: 'a text that is not empty',
  labelFrom: column('Phone Type'),
  dateOrder: '"dmy", "mdy", "ymd" or "serial"',
  decimal: '"." or ","',
  type: '"text", "number", "date" or "yes/no"',
  values: 'an object of words and what they mean, such as {"VIP": 123}',
  roleId: 'the role ID, a whole number above 0',
  separator: 'a text that is not empty',
  key: 'the name of the attribute, a text that is not empty',
  name: 'a text that is not empty',
  value: 'a text that is not empty',
  is_tracked: 'true or false',
  is_churned: 'true or false',
  customer_start_date: 'a date such as "2026-03-31"',
  customer_end_date: 'a date such as "2026-03-31"',
  emails: labelledList,
  phones: labelledList,
  urls: labelledList,
  csm: 'an e-mail address',
  tags: 'a list of tag IDs, such as [123, 456]',
  traits: 'an object in braces, such as {"plan": "Gold"}',
};

const entriesTake: Readonly<Record<string, string>> = {
  matches: 'a match such as {"from": {"header": "Company"}, "to": {"field": "name"}}',
  emails: 'an object such as {"label": "Billing", "value": "billing@northwind.example"}',
  phones: 'an object such as {"label": "Billing", "value": "+1 303 555 1212"}',
  urls: 'an object such as {"label": "Website", "value": "https://northwind.example"}',
  tags: 'a whole number, the tag ID',
};

/** What a word of `values` can mean, by the field. */
function wordTakes(field: unknown): string {
  if (field === 'tags') return 'a whole number, the tag ID';
  return field === 'csm' || field === 'role' ? 'an e-mail address' : 'true or false';
}

function expectedAt(path: JsonPath, root: unknown): string {
  const leaf = path.at(-1);
  const parent = String(path.at(-2) ?? '');
  if (leaf === undefined) return 'one object in braces, such as {"version": 1, "matches": []}';
  if (typeof leaf === 'number') return entriesTake[parent] ?? 'something else';
  if (parent === 'values') return wordTakes(valueAt(root, [...path.slice(0, -2), 'field']));
  if (parent === 'traits') return 'a text, a number, true or false';
  return takes[leaf] ?? 'something else';
}

function wrongValue(path: JsonPath, root: unknown): Mistake {
  const leaf = path.at(-1);
  const value = valueAt(root, path);
  const expected = expectedAt(path, root);
  if (leaf === undefined) return { path, text: `the file must hold ${expected}, not ${shown(value)}.` };
  if (typeof leaf === 'number') return { path, text: `this must be ${expected}, not ${shown(value)}.` };
  const text =
    value === undefined
      ? `"${leaf}" is missing; it must be ${expected}.`
      : `"${leaf}" must be ${expected}, not ${shown(value)}.`;
  return { path: path.slice(0, -1), text };
}

function optionsAt(path: JsonPath, root: unknown): readonly string[] {
  const [part, , inner] = path;
  if (part === undefined) return Object.keys(mappingSchema.shape);
  if (part === 'constants') return path.length === 1 ? Object.keys(constantShape) : ['label', 'value'];
  if (inner === undefined) return Object.keys(matchShape);
  if (inner === 'to' && path.length === 3) return optionsByField.get(valueAt(root, [...path, 'field'])) ?? [];
  return Object.keys(matchShape.from.shape);
}

function unknownOption(path: JsonPath, name: string, root: unknown): Mistake {
  const known = `It can have: ${optionsAt(path, root).join(', ')}.`;
  if (path[2] === 'to' && path.length === 3 && targetOptions.has(name)) {
    const field = shown(valueAt(root, [...path, 'field']));
    return { path, text: `the option "${name}" does not go with the field ${field}. ${known}` };
  }
  return { path, text: `unknown option ${shown(name)}. ${known}` };
}

function wrongField(path: JsonPath, root: unknown): Mistake {
  const field = valueAt(root, path);
  const what = field === undefined ? '"field" is missing' : `there is no field ${shown(field)}`;
  return { path: path.slice(0, -1), text: `${what}. The fields are: ${fieldList}.` };
}

/** Custom messages come from our own schema, and are written for users. */
function ownMessage(path: JsonPath, message: string, root: unknown): Mistake {
  const leaf = path.at(-1) ?? '';
  const value = valueAt(root, path);
  const what = leaf === 'key' ? `"${leaf}": ${shown(value)}` : shown(leaf);
  return { path: path.slice(0, -1), text: `${what}: ${message}.` };
}

function wrongName(path: JsonPath, issues: readonly z.core.$ZodIssue[], root: unknown): Mistake {
  const own = issues.find((issue) => issue.code === 'custom');
  if (own !== undefined) return ownMessage(path, own.message, root);
  return { path: path.slice(0, -1), text: 'there is an empty name; write a word between its quotation marks.' };
}

/** One issue of the checker in plain words. Nothing of the library's own text is passed on. */
export function mistakesOf(issue: z.core.$ZodIssue, root: unknown): Mistake[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      // `__proto__` is reported by the walk over the whole document.
      return issue.keys.filter((name) => name !== '__proto__').map((name) => unknownOption(path, name, root));
    case 'invalid_union':
      return [path.at(-1) === 'field' ? wrongField(path, root) : wrongValue(path, root)];
    case 'invalid_key':
      return [wrongName(path, issue.issues, root)];
    case 'custom':
      return [ownMessage(path, issue.message, root)];
    default:
      return [wrongValue(path, root)];
  }
}
