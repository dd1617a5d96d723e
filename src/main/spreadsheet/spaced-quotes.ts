const patterns = new Map<string, RegExp>();

/**
 * In the order in which they are tried at the beginning of a cell: blanks, a quoted part that closes in the same line,
 * and then a separator or line end; or a quoted cell, which is passed over whole, closed or not.
 */
function patternFor(delimiter: string): RegExp {
  const known = patterns.get(delimiter);
  if (known) return known;
  const sign = delimiter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const start = `(^|\\n|\\r|${sign})`;
  const sameLine = '"[^"\\r\\n]*(?:""[^"\\r\\n]*)*"';
  const pattern = new RegExp(`${start}(?: +(${sameLine} *(?=[\\r\\n]|${sign}))|"[^"]*(?:""[^"]*)*(?:"|$))`, 'g');
  patterns.set(delimiter, pattern);
  return pattern;
}

/** One plain search, because the pattern would take as long as parsing does: is there a blank and a quote where a cell begins? */
function hasSpacedQuote(text: string, delimiter: string): boolean {
  for (let at = text.indexOf(' "'); at !== -1; at = text.indexOf(' "', at + 1)) {
    let before = at - 1;
    while (text[before] === ' ') before -= 1;
    if (before < 0 || text[before] === delimiter || text[before] === '\n' || text[before] === '\r') return true;
  }
  return false;
}

/**
 * `1, "Smith, Jane", x` is written by hand and by programs that put a blank behind each separator. The quotes can only
 * mean that the comma belongs to the name, so the blanks before them are left out. Excel reads two cells there,
 * and the columns behind are shifted. `text` begins with a record; quotes that do not close in the line stay text.
 */
export function joinSpacedQuotes(text: string, delimiter: string): string {
  if (delimiter === ' ' || !hasSpacedQuote(text, delimiter)) return text;
  return text.replace(patternFor(delimiter), (all, start: string, quoted: string | undefined) =>
    quoted === undefined ? all : start + quoted,
  );
}
