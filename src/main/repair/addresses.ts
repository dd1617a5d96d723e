import { trimText } from '../../shared/cell.ts';

/** Every e-mail address that stands in a text, in its order. */
const ADDRESS = /[^\s,;:<>()[\]"'/|&]+@[^\s,;:<>()[\]"'/|&@]+\.[^\s,;:<>()[\]"'/|&@.]{2,}/g;

export const addressesIn = (text: string): readonly string[] => [...new Set(text.match(ADDRESS) ?? [])];

/** One address as it was probably meant: `jane (at) acme (dot) com`, `jane @acme.com`, `jane@acme,com`, `jane@@acme.com.` */
export function mendedAddress(text: string): string | null {
  const mended = trimText(text)
    .replace(/^mailto\s*[:;]\s*/i, '')
    .replace(/\s*[([{]\s*(?:at|@|ät)\s*[)\]}]\s*/gi, '@')
    .replace(/\s*[([{]\s*(?:dot|punkt|\.)\s*[)\]}]\s*/gi, '.')
    .replace(/\s+at\s+/gi, '@')
    .replace(/\s*@+\s*/g, '@')
    .replace(/\s*\.+\s*/g, '.')
    .replace(/,(?=[a-z]{2,}$)/i, '.')
    .replace(/^[<("'.]+|[>)"'.,;:]+$/g, '');
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(mended) ? mended : null;
}
