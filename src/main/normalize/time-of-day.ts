/**
 * The time of day at the end of a date: `T10:30`, ` 10:30:00.000 AM`, `T103000Z`, ` 5 pm`, with Z, an offset
 * or the name of a time zone behind it. Only its extent matters: Akita keeps the day as it was written.
 */
const zone = '(?:\\s*(?:Z|[A-Z]{3,5}))?(?:\\s*[+-]\\d{2}(?::?\\d{2})?)?(?:\\s+[A-Z]{3,5})?(?:\\s*\\([^()]*\\))?';
const clock = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s*([ap])\\.?m\\.?)?';
const withColons = new RegExp(`(?:,\\s*|\\s+|T)${clock}${zone}$`, 'i');
const basic = /T(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?()(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const hourAlone = /\s+(\d{1,2})()()()\s*([ap])\.?m\.?$/i;

/** Every time of day has a colon, a T or an m. */
const signOfTime = /[:tm]/i;

interface SplitTime {
  /** The text in front of the time, without spaces at its end; the whole text where there is no time. */
  readonly day: string;
  /** A time other than midnight was there. */
  readonly hasTime: boolean;
}

function hourOf(written: number, half: string | undefined): number | null {
  if (half === undefined || half === '') return written <= 23 ? written : null;
  return written <= 12 ? (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : null;
}

function isMidnight(hour: number, rest: readonly (string | undefined)[]): boolean {
  return hour === 0 && rest.every((digits) => Number(digits ?? '0') === 0);
}

/** Parts a time of day from the text of a date; null where there is one that no clock shows. */
export function splitTime(text: string): SplitTime | null {
  if (!signOfTime.test(text)) return { day: text, hasTime: false };
  const found = withColons.exec(text) ?? basic.exec(text) ?? hourAlone.exec(text);
  if (found === null) return { day: text, hasTime: false };
  const [, hours = '', minutes, seconds, fraction, half] = found;
  const hour = hourOf(Number(hours), half);
  // A leap second is 23:59:60.
  if (hour === null || Number(minutes ?? '0') > 59 || Number(seconds ?? '0') > 60) return null;
  return { day: text.slice(0, found.index), hasTime: !isMidnight(hour, [minutes, seconds, fraction]) };
}
