import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileKind, namedOtherwise } from '../../../src/main/spreadsheet/file-kind.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('fileKind', () => {
  it.each([
    { description: 'a PNG', bytes: latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), seems: 'picture (PNG)' },
    { description: 'a JPEG', bytes: latin1('\xff\xd8\xff\xe0\0\x10JFIF'), seems: 'picture (JPEG)' },
    { description: 'a GIF', bytes: latin1('GIF89a'), seems: 'picture (GIF)' },
    { description: 'a PDF', bytes: latin1('%PDF-1.7'), seems: 'PDF' },
    { description: 'a gzip file', bytes: gzipSync('a,b\n1,2\n'), seems: 'gzip' },
    { description: 'UTF-32', bytes: latin1('\xff\xfe\0\0i\0\0\0d\0\0\0'), seems: 'UTF-32' },
    { description: 'UTF-32 the other way round', bytes: latin1('\0\0\xfe\xff\0\0\0i\0\0\0d'), seems: 'UTF-32' },
    { description: 'XML', bytes: latin1('<?xml version="1.0"?><Workbook>'), seems: 'XML' },
    { description: 'JSON', bytes: latin1('[{"id": 1}]'), seems: 'JSON' },
    {
      description: 'binary data',
      bytes: Buffer.from(Array.from({ length: 256 }, (_, index) => index)),
      seems: 'binary',
    },
    { description: 'a block of NULs', bytes: Buffer.alloc(4096), seems: 'binary' },
    {
      description: 'mostly NULs',
      bytes: Buffer.concat([Buffer.from('a,b'), Buffer.alloc(99), Buffer.from('c')]),
      seems: 'binary',
    },
  ])('says that $description is none', ({ bytes, seems }) => {
    expect(fileKind(bytes)).toEqual({ kind: 'other', seems: expect.stringContaining(seems) });
  });

  it.each([
    { description: 'a CSV', bytes: latin1('id,name\n1,x\n') },
    { description: 'an empty file', bytes: latin1('') },
    { description: 'Western Windows text', bytes: latin1('M\xfcller;\x80') },
    { description: 'UTF-16 without a mark', bytes: Buffer.from('id;name\n1;x\n', 'utf16le') },
    { description: 'text with a stray NUL', bytes: latin1(`${'id,name\n'.repeat(30)}\0`) },
    {
      description: 'text with a block of NULs behind it',
      bytes: Buffer.concat([latin1('id\n1\n'), Buffer.alloc(8000)]),
    },
    { description: 'cells filled up with NULs', bytes: latin1('id,name\n1,Anna\0\0\0\0\n2,Bo\0\0\0\0\0\0\n') },
    { description: 'the end of a text under DOS', bytes: latin1('id,name\r\n1,x\r\n\x1a') },
    { description: 'an e-mail address in angle brackets', bytes: latin1('<a@b.c>,x\n') },
  ])('takes $description for text', ({ bytes }) => {
    expect(fileKind(bytes)).toEqual({ kind: 'text' });
  });

  it.each([
    latin1('\n<!DOCTYPE html><table>'),
    Buffer.from('\uFEFF<html>'),
    latin1('<h2 class="x">Accounts</h2>\n<table><tr>'),
    latin1('<span><TABLE border=1><tr>'),
  ])('tells a web page', (bytes) => {
    expect(fileKind(bytes)).toEqual({ kind: 'html' });
  });

  it('tells the containers of workbooks', () => {
    expect(fileKind(latin1('PK\x03\x04...'))).toEqual({ kind: 'zip' });
    expect(fileKind(latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...'))).toEqual({ kind: 'compound' });
  });
});

describe('namedOtherwise', () => {
  it.each([
    { path: 'a/b.csv', content: 'text', expected: null },
    { path: 'b.TSV', content: 'text', expected: null },
    { path: 'b.xlsx', content: 'text', expected: 'xlsx' },
    { path: 'b.XLS', content: 'text', expected: 'xls' },
    { path: 'b.csv', content: 'xlsx', expected: 'csv' },
    { path: 'b.xls', content: 'xlsx', expected: 'xls' },
    { path: 'b.xlsm', content: 'xlsx', expected: null },
    { path: 'export', content: 'text', expected: null },
    { path: 'export.2026', content: 'xlsx', expected: null },
  ] as const)('of $path that holds $content is $expected', ({ path, content, expected }) => {
    expect(namedOtherwise(path, content)).toBe(expected);
  });
});
