import { expect, test } from 'vitest';
import { isFormerCustomer, isNoCustomer } from '../../../src/shared/customer-words.ts';

test.each([
  'Prospect',
  ' lead ',
  'FORMER CUSTOMER',
  'Ex-customer',
  'Channel Partner / Reseller',
  'Technology Partner',
  'Marketing Qualified Lead (MQL)',
  'Other',
  'Test',
  'Ehemaliger Kunde',
  'Interessent',
])('“%s” is hardly a customer', (text) => {
  expect(isNoCustomer(text)).toBe(true);
});

test.each([
  'Customer',
  'Customer - Direct',
  'Customer (was a lead)',
  'Active',
  'Not churned',
  'Kunde',
  'Past due',
  'Latest',
  'New',
  '',
])('“%s” may well be one', (text) => {
  expect(isNoCustomer(text)).toBe(false);
});

test.each<[string, boolean]>([
  ['Cancelled', true],
  ['Churned 2024', true],
  ['Not churned', false],
  ['Prospect', false],
])('“%s” was a customer: %s', (text, former) => {
  expect(isFormerCustomer(text)).toBe(former);
});
