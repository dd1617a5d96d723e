const scientific = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** The shortest decimal text that reads back as the same double, without an exponent. */
export function plainDigits(n: number): string {
  const text = String(n);
  const found = scientific.exec(text);
  if (found === null) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = found;
  const digits = first + rest;
  const exponent = Number(power);
  // JavaScript writes an exponent from 1e21 on, which has no fraction left, and below 1e-6.
  if (exponent > 0) return sign + digits.padEnd(exponent + 1, '0');
  return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
}

const likeThousands = /^-?\d{1,3}\.\d{3}$/;

/**
 * A stored number as text whose decimal sign is beyond doubt when it is read again. `1.234` alone could be
 * one thousand two hundred and thirty-four, so it gets a fourth decimal, `1.2340`, which only a fraction can
 * have. `1234.567` needs none: thousands would have been parted before the 234 too.
 */
export function provenNumber(n: number, decimal: '.' | ','): string {
  const text = plainDigits(n);
  const proven = likeThousands.test(text) ? `${text}0` : text;
  return decimal === '.' ? proven : proven.replace('.', ',');
}
