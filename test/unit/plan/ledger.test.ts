import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { digestOfMapping, fingerprintOf, Ledger, type LedgerOf } from '../../../src/main/plan/ledger.ts';
import { type Account, accountSchema } from '../../../src/shared/account.ts';
import type { Mapping } from '../../../src/shared/mapping.ts';
import { must } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const newFile = (): string => path.join(tempFolder(), 'ledger.sqlite');

const of = (more: Partial<LedgerOf> = {}): LedgerOf => ({
  server: 'https://a.example',
  fingerprint: 'key one',
  mapping: 'mapping one',
  ...more,
});

const account: Account = accountSchema.parse({ internal_id: '1', name: 'Northwind', traits: { mrr: 1, plan: 'gold' } });

describe('which IDs were accepted', () => {
  test('is remembered for the server alone, whatever the key, beyond its own life', () => {
    const file = newFile();
    const ledger = must(Ledger.open(file, of()));
    expect(must(ledger.wasAccepted('1'))).toBe(false);
    must(ledger.remember(account));
    must(ledger.remember(account));
    ledger.close();
    expect(statSync(file).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    const again = must(Ledger.open(file, of({ fingerprint: 'key two', mapping: 'mapping two' })));
    expect(must(again.wasAccepted('1'))).toBe(true);
    again.close();
    const other = must(Ledger.open(file, of({ server: 'https://b.example' })));
    expect(must(other.wasAccepted('1'))).toBe(false);
    other.close();
  });

  test('is read from a ledger of an earlier version, which knows of no account', () => {
    const file = newFile();
    const first = must(Ledger.open(file, of()));
    must(first.remember(account));
    first.close();
    const old = new DatabaseSync(file);
    old.exec('DROP TABLE sent');
    old.close();
    const ledger = must(Ledger.open(file, of()));
    expect(must(ledger.wasAccepted('1'))).toBe(true);
    expect(must(ledger.isUnchanged(account))).toBe(false);
    ledger.close();
  });
});

describe('an account is unchanged', () => {
  test('if it is what was accepted last, in whatever order its properties stand', () => {
    const ledger = must(Ledger.open(newFile(), of()));
    expect(must(ledger.isUnchanged(account))).toBe(false);
    must(ledger.remember(account));
    expect(must(ledger.isUnchanged(account))).toBe(true);
    const turned = accountSchema.parse({ traits: { plan: 'gold', mrr: 1 }, name: 'Northwind', internal_id: '1' });
    expect(must(ledger.isUnchanged(turned))).toBe(true);
    ledger.close();
  });

  test.each([
    ['another value', { ...account, name: 'Southwind' }],
    ['one attribute more', { ...account, is_tracked: true }],
    ['one attribute less', { internal_id: '1', name: 'Northwind' }],
    ['a text for a number', { ...account, traits: { mrr: '1', plan: 'gold' } }],
    ['another ID', { ...account, internal_id: '2' }],
  ])('but not with %s', (_, changed) => {
    const ledger = must(Ledger.open(newFile(), of()));
    must(ledger.remember(account));
    expect(must(ledger.isUnchanged(accountSchema.parse(changed)))).toBe(false);
    ledger.close();
  });

  test.each([
    ['another key', { fingerprint: fingerprintOf('https://a.example', 'two') }],
    ['another mapping', { mapping: 'mapping two' }],
    ['another server', { server: 'https://b.example' }],
  ])('but not under %s', (_, more) => {
    const file = newFile();
    const ledger = must(Ledger.open(file, of()));
    must(ledger.remember(account));
    ledger.close();
    const other = must(Ledger.open(file, of(more)));
    expect(must(other.isUnchanged(account))).toBe(false);
    other.close();
  });

  test('but not once another request for it left, until that is accepted', () => {
    const ledger = must(Ledger.open(newFile(), of()));
    must(ledger.remember(account));
    must(ledger.forget('1'));
    expect(must(ledger.isUnchanged(account))).toBe(false);
    expect(must(ledger.wasAccepted('1'))).toBe(true);
    must(ledger.remember(account));
    expect(must(ledger.isUnchanged(account))).toBe(true);
    ledger.close();
  });

  test('whatever the mapping is called and in whatever order its matches stand, but not with another match', () => {
    const id: Mapping['matches'][number] = { from: { header: 'ID' }, to: { field: 'internal_id' } };
    const name: Mapping['matches'][number] = { from: { header: 'Name' }, to: { field: 'name' } };
    const one = digestOfMapping({ version: 1, name: 'One', matches: [id, name] });
    expect(digestOfMapping({ version: 1, matches: [name, id] })).toBe(one);
    expect(digestOfMapping({ version: 1, matches: [id] })).not.toBe(one);
    expect(digestOfMapping({ version: 1, matches: [id, { ...name, blank: 'clear' }] })).not.toBe(one);
  });
});

test('a step that fails leaves the ledger as it was', () => {
  const ledger = must(Ledger.open(newFile(), of()));
  must(
    ledger.step(() => {
      must(ledger.remember(account));
      return false;
    }),
  );
  expect(must(ledger.wasAccepted('1'))).toBe(false);
  must(
    ledger.step(() => {
      must(ledger.remember(account));
      return true;
    }),
  );
  expect(must(ledger.wasAccepted('1'))).toBe(true);
  ledger.close();
});

test('the key stands nowhere in the file', () => {
  const file = newFile();
  const fingerprint = fingerprintOf('https://a.example', 'sk-live-secret');
  const ledger = must(Ledger.open(file, of({ fingerprint })));
  must(ledger.remember(account));
  ledger.close();
  const bytes = readFileSync(file);
  for (const text of ['secret', fingerprint, 'Northwind']) expect(bytes.includes(text)).toBe(false);
  expect(fingerprint).not.toBe(fingerprintOf('https://b.example', 'sk-live-secret'));
});
