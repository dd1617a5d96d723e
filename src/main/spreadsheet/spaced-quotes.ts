const patterns = new Map<string, RegExp>();

/**
 * In the order in which they are tried at the beginning of a cell: blanks or an equals sign, a quoted part that closes in
 * the same line, and then a separator or line end; or a quoted cell, which is passed over whole, closed or not.
 */
function patternFor(delimiter: string): RegExp {
  const known = patterns.get(delimiter);
  if (known) return known;
  const sign = delimiter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const start = `(^|\\n|\\r|${sign})`;
  const before = delimiter === ' ' ? '=' : ' +|=';
  const sameLine = '"[^"\\r\\n]*(?:""[^"\\r\\n]*)*"';
  const pattern = new RegExp(
    `${start}(?:(${before})(${sameLine}) *(?=[\\r\\n]|${sign})|"[^"]*(?:""[^"]*)*(?:"|$))`,
    'g',
  );
  patterns.set(delimiter, pattern);
  return pattern;
}

/** Plain searches, because the pattern would take as long as parsing does: is there a sign and a quote where a cell begins? */
function hasQuoteBehind(sign: ' ' | '=', text: string, delimiter: string): boolean {
  const quote = `${sign}"`;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    let before = at - 1;
    while (sign === ' ' && text[before] === ' ') before -= 1;
    if (before < 0 || text[before] === delimiter || text[before] === '\n' || text[before] === '\r') return true;
  }
  return false;
}

const enclosed = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * `1, "Smith, Jane", x` is written by hand and by programs that put a blank behind each separator. The quotes can only
 * mean that the comma belongs to the name, so the blanks before them are left out. Excel reads two cells there,
 * and the columns behind are shifted. The same goes for `="Smith, Jane"`, which becomes a quoted cell as it stands.
 * `text` begins with a record; quotes that do not close in the line stay text.
 */
export function joinSpacedQuotes(text: string, delimiter: string): string {
  const spaced = delimiter !== ' ' && hasQuoteBehind(' ', text, delimiter);
  if (!spaced && !hasQuoteBehind('=', text, delimiter)) return text;
  return text.replace(
    patternFor(delimiter),
    (all, start: string, sign: string | undefined, quoted: string | undefined) => {
      if (sign === undefined || quoted === undefined) return all;
      return start + (sign === '=' ? enclosed(`=${quoted}`) : quoted);
    },
  );
}
