import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  groupMessage,
  howToFix,
  isFixedInOptions,
  issueCatalog,
  issueCodes,
  issueMessage,
} from '../../../src/shared/issue-catalog.ts';

const docs = readFileSync(new URL('../../../docs/fidelity.md', import.meta.url), 'utf8');

describe.each(issueCodes)('%s', (code) => {
  test('stands in the docs with its severity', () => {
    expect(docs).toContain(`| \`${code}\` | ${issueCatalog[code].severity} |`);
  });

  test('says what is wrong and what to do in whole sentences without technical words', () => {
    // A finding begins with its count.
    const message = issueMessage(code, 'value', code.startsWith('finding-') ? 'There are 3 cells' : 'detail');
    expect(message).toMatch(/^[“A-Z].*\.$/s);
    expect(howToFix(code)).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toMatch(/\b(upsert|payload|null|schema|parse|boolean|dry run|422|exception)\b/i);
  });
});

test('what the options of a column settle says so, and nothing else does', () => {
  const told = issueCodes.filter((code) => / options\b/.test(howToFix(code)));
  expect(issueCodes.filter(isFixedInOptions)).toEqual(told);
  expect(isFixedInOptions('of-a-newer-version')).toBe(false);
});

describe('several issues of one kind', () => {
  test('have the value of the first as an example only', () => {
    expect(groupMessage('date-unrecognised', 'spring 2020', '', 5)).toMatch(
      /^For example, “spring 2020” cannot be read as a date\. Write /,
    );
    expect(groupMessage('date-two-digit-year', '1/2/20', '2020', 2)).toMatch(/^For example, the year of “1\/2\/20”/);
  });

  test('are told in full where there is one, or where the words hold for all', () => {
    expect(groupMessage('email-invalid', 'nope', '', 1)).toBe(issueMessage('email-invalid', 'nope', ''));
    expect(groupMessage('name-missing', '', '', 9)).toBe(issueMessage('name-missing', '', ''));
  });
});

test('a number that can be read in two ways names the sign that is in doubt', () => {
  expect(issueMessage('number-ambiguous', '1.200', '')).toMatch(
    /^The point in “1\.200” may part thousands or decimals/,
  );
  expect(issueMessage('number-ambiguous', '1,200', '')).toMatch(/^The comma in “1,200”/);
  expect(issueMessage('number-ambiguous', '1,2', '7 with the point, 2 with the comma')).toMatch(
    /^“1,2” stands in a column whose decimal sign is the point in some numbers and the comma in others \(7 with/,
  );
});
