import iconv from 'iconv-lite';

/** How the encodings that we detect are called by the library that writes them in tests. */
export const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16le with mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16be with mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1250': (text) => iconv.encode(text, 'windows-1250'),
  'windows-1251': (text) => iconv.encode(text, 'windows-1251'),
  'windows-1252': (text) => iconv.encode(text, 'windows-1252'),
  'iso-8859-1': (text) => iconv.encode(text, 'iso-8859-1'),
  'iso-8859-2': (text) => iconv.encode(text, 'iso-8859-2'),
  'iso-8859-15': (text) => iconv.encode(text, 'iso-8859-15'),
  macintosh: (text) => iconv.encode(text, 'macroman'),
  shift_jis: (text) => iconv.encode(text, 'cp932'),
  'euc-jp': (text) => iconv.encode(text, 'eucjp'),
  gbk: (text) => iconv.encode(text, 'gbk'),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
  big5: (text) => iconv.encode(text, 'big5'),
  'euc-kr': (text) => iconv.encode(text, 'cp949'),
};

/** What the library calls them where it decodes: the proof that an encoding can hold a text. */
const names: Readonly<Record<string, string>> = {
  macintosh: 'macroman',
  shift_jis: 'cp932',
  'euc-jp': 'eucjp',
  'euc-kr': 'cp949',
};

/** Whether an encoding has all the letters of a text. */
export function canHold(encoding: string, text: string): boolean {
  if (encoding.startsWith('utf-')) return true;
  const bytes = encoders[encoding]?.(text);
  return bytes !== undefined && iconv.decode(bytes, names[encoding] ?? encoding) === text;
}
