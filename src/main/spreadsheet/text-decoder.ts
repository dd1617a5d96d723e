import iconv from 'iconv-lite';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

/** Turns bytes that come in pieces into text. What cannot be decoded becomes U+FFFD, or stays a control character. */
export interface TextDecoding {
  write(bytes: Buffer): string;
  end(): string;
}

/** Node reads the rest; its euc-kr lacks 8,822 syllables of Windows, its big5 the letters of Hong Kong, and DOS it has not. */
const ofIconv: ReadonlySet<string> = new Set(['euc-kr', 'big5', 'cp437', 'cp850', 'cp852']);

/** A decoder for an encoding by the name that `knownEncoding` gives; a mark of the byte order is left out. */
export function decoderOf(name: string): TextDecoding {
  if (ofIconv.has(name)) {
    const decoder = iconv.getDecoder(name === 'euc-kr' ? 'cp949' : name);
    return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(name);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** Names that people type and no standard has, without signs between their letters. */
const typed: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  western: 'windows-1252',
  latin: 'windows-1252',
  latin9: 'iso-8859-15',
  macroman: 'macintosh',
  applemacintosh: 'macintosh',
  unicode: 'utf-16le',
  ucs2: 'utf-16le',
  shiftjis: 'shift_jis',
  cp932: 'shift_jis',
  eucjp: 'euc-jp',
  cp936: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  ibm437: 'cp437',
  ibm850: 'cp850',
  ibm852: 'cp852',
  dos: 'cp850',
  msdos: 'cp850',
};

function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** `latin-9`, `Latin 9` and `LATIN9` are one; `win1250` and `windows 1250` are windows-1250. */
function spellings(label: string): string[] {
  const plain = label.toLowerCase().replace(/[\s_-]+/g, '');
  const code = /^(?:windows|win|cp|codepage)(125\d|874)$/.exec(plain)?.[1];
  const iso = /^iso8859(\d{1,2})$/.exec(plain)?.[1];
  const utf = /^utf16([lb]e)$/.exec(plain)?.[1];
  const found = [plain, typed[plain], code && `windows-${code}`, iso && `iso-8859-${iso}`, utf && `utf-16${utf}`];
  return found.filter((name): name is string => name !== undefined);
}

/** The name that we have for an encoding that the user typed (`latin1` → `windows-1252`). */
export function knownEncoding(label: string): Outcome<string> {
  const tried = spellings(label);
  const own = tried.find((name) => ofIconv.has(name));
  const name = own ?? [...tried.reverse(), label.trim()].map(standardName).find((found) => found !== null);
  if (name !== undefined && name !== null) return ok(name === 'gbk' ? 'gb18030' : name);
  return failure(
    'encoding-unknown',
    `There is no encoding “${label}”. Some that work: utf-8, utf-16le, windows-1252, iso-8859-2, windows-1251, mac roman, shift_jis.`,
  );
}
