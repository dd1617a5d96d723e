import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

/** What stands in a text where the key stood. */
const REDACTED = '[API key]';

/** What an HTTP header can carry: visible ASCII, nothing else. */
const HEADER_TEXT = /^[\x21-\x7e]+$/;

/** An API key as the user gave it, without space around it; one that no header can carry is refused here, in words. */
export function parseKey(text: string): Outcome<string> {
  const key = text.trim();
  if (key === '') return failure('key-missing', 'The API key is empty. Copy it from Akita.');
  if (HEADER_TEXT.test(key)) return ok(key);
  return failure(
    'key-missing',
    'The API key holds a space, a line end or a special character, which no key has. Copy it from Akita once more.',
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The ways in which a server may give a key back: as it is, in a web address, in JSON, in HTML, in Base64. */
function spellings(key: string): string[] {
  const inAddress = encodeURIComponent(key);
  const inJson = JSON.stringify(key).slice(1, -1);
  const inHtml = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const inBase64 = btoa(key).replace(/=+$/, '');
  const all = [key, inAddress, inJson, inJson.replaceAll('/', '\\/'), inHtml, inBase64];
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** The text without the key, however it is spelled in it. Run on every server text before it is stored or shown. */
export function redact(text: string, key: string): string {
  if (key === '') return text;
  return text.replace(new RegExp(spellings(key).map(escaped).join('|'), 'gi'), REDACTED);
}
