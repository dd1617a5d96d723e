/** For which letters an encoding is made, and the name that programs give it. */
interface Encoding {
  readonly letters: string;
  readonly name: string;
}

/** Those that spreadsheets come in, by the names that reading gives them; the likeliest first. */
const encodings: Readonly<Record<string, Encoding>> = {
  'utf-8': { letters: 'All languages', name: 'UTF-8' },
  'windows-1252': { letters: 'Western European', name: 'Windows-1252' },
  'windows-1250': { letters: 'Central European', name: 'Windows-1250' },
  'windows-1251': { letters: 'Cyrillic', name: 'Windows-1251' },
  'windows-1253': { letters: 'Greek', name: 'Windows-1253' },
  'windows-1254': { letters: 'Turkish', name: 'Windows-1254' },
  'windows-1257': { letters: 'Baltic', name: 'Windows-1257' },
  'utf-16le': { letters: 'All languages', name: 'UTF-16' },
  'utf-16be': { letters: 'All languages', name: 'UTF-16, big-endian' },
  'iso-8859-2': { letters: 'Central European', name: 'ISO-8859-2' },
  'iso-8859-15': { letters: 'Western European', name: 'ISO-8859-15' },
  macintosh: { letters: 'Western European, older Macs', name: 'Mac Roman' },
  shift_jis: { letters: 'Japanese', name: 'Shift-JIS' },
  'euc-jp': { letters: 'Japanese', name: 'EUC-JP' },
  gb18030: { letters: 'Chinese, simplified', name: 'GB18030' },
  big5: { letters: 'Chinese, traditional', name: 'Big5' },
  'euc-kr': { letters: 'Korean', name: 'EUC-KR' },
  'koi8-r': { letters: 'Cyrillic', name: 'KOI8-R' },
  ibm866: { letters: 'Cyrillic, DOS', name: 'CP866' },
  cp850: { letters: 'Western European, DOS', name: 'CP850' },
  cp852: { letters: 'Central European, DOS', name: 'CP852' },
};

export const encodingsToChoose: readonly string[] = Object.keys(encodings);

/** `Western European (Windows-1252)`; a rare one as the platform spells it. */
export function encodingName(encoding: string): string {
  const known = encodings[encoding];
  return known === undefined ? encoding : `${known.letters} (${known.name})`;
}
