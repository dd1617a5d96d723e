import { describe, expect, test } from 'vitest';
import { isScientific, looksDamaged } from '../../../src/shared/damage.ts';

/** What becomes of UTF-8 text that a program reads as Windows-1252. */
const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('damaged text', () => {
  test.each([
    'é',
    'ü',
    'à la carte',
    'Crème',
    'SÃO PAULO',
    'KÖLN',
    'MUÑOZ',
    'José',
    '© Acme',
    '25 °C',
    '£5',
    '’',
    '“quoted”',
    '– dash',
    '€ 5',
    'Łódź',
    'Šimon',
    'İstanbul',
    'Привет',
    '\ufeffname',
    '😀 smile',
    'naïve',
    'Ärzte',
    'Øster',
  ])('%s read as Windows-1252 is seen', (text) => {
    expect(looksDamaged(misread(text))).toBe(true);
  });

  test.each([
    ['a replacement character', 'M\ufffdller'],
    ['a NUL', 'Acme\0 Ltd'],
    ['a letter that became a question mark', 'M?ller GmbH'],
    ['a control where Windows has a letter', 'M\u0092ller'],
  ])('%s is seen', (_what, text) => {
    expect(looksDamaged(text)).toBe(true);
  });

  test.each([
    'plain',
    '',
    'Who? What? Ltd',
    'https://example.com/a?b=c',
    'example.com?utm=mail',
    'Really?Yes',
    'NÃO',
    'JOÃO',
    'IRMÃS',
    'MAÇÃ',
    'AMANHÃ',
    '“MAÇÃ”',
    'AMANHÃ…',
    'Ângela',
    'ÂNGELA',
    'Ångström',
    'Ålesund',
    'SMÅ™',
    'Älmhult',
    'Müller',
    'l’été',
    '« Il est né »',
    'voilà…',
    'España',
    'Привет',
    '東京',
    'Łukasz',
    '😀',
    'Ünal®',
    'ESPAÑA',
  ])('%s is whole', (text) => {
    expect(looksDamaged(text)).toBe(false);
  });

  test.each([
    ['1.23E+11', true],
    ['1,23E+11', true],
    ['1E+11', true],
    ['3.03556E+09', true],
    ['1.5E-07', true],
    ['12e3', false],
    ['12E3', false],
    ['1.23e+11', false],
    ['E+11', false],
    ['A1E+11', false],
    ['-1E+11', false],
    ['1.2.3E+11', false],
  ])('%s as a shortened number: %s', (text, expected) => {
    expect(isScientific(text)).toBe(expected);
  });
});
