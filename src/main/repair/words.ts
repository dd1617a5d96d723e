import { trimText } from '../../shared/cell.ts';

/** What people and programs write into a cell that has no value. */
const fillers = new Set(
  'n/a|n.a.|na|#n/a|none|no data|not available|not applicable|null|nil|nan|undefined|unknown|unspecified|tbd|tba|?|??|-|--|---|–|—|.|..|/|k.a.|k. a.|keine|keine angabe|unbekannt|aucun|aucune|inconnu|ninguno|desconocido|(blank)|(empty)|(none)|(null)'.split(
    '|',
  ),
);

const inAnyCase = (text: string): string => trimText(text).toLowerCase();

export const isFiller = (text: string): boolean => fillers.has(inAnyCase(text));

/** Yes and no in the languages of Europe, and as signs; only where a column holds nothing but yes and no anyway. */
const yes = new Set(
  'ja|j|oui|o|si|sí|sì|sim|tak|да|evet|ano|áno|igen|kyllä|jah|wahr|vrai|vero|verdadero|verdadeiro|✓|✔|☑|✅|yes.|yep|checked|enabled'.split(
    '|',
  ),
);
const no = new Set(
  'nein|non|não|nao|nie|нет|hayır|hayir|nem|ei|nej|nei|nee|falsch|faux|falso|✗|✘|☐|❌|×|no.|nope|unchecked|disabled'.split(
    '|',
  ),
);

/** `yes` or `no`; null for any other word. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const word = inAnyCase(text);
  return yes.has(word) ? 'yes' : no.has(word) ? 'no' : null;
}
