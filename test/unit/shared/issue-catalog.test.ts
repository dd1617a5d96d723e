import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { howToFix, issueCatalog, issueCodes, issueMessage } from '../../../src/shared/issue-catalog.ts';

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
