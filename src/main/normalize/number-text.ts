export type DecimalSign = '.' | ',';

/** The text of a number taken apart. */
export interface NumberText {
  readonly negative: boolean;
  readonly percent: boolean;
  /** What the writing proves about its decimal sign; `none` where it has neither point nor comma. */
  readonly proof: DecimalSign | 'undecided' | 'none';
  /** Digits alone, before and after `mark`; `after` is empty where everything is before the decimal sign. */
  readonly before: string;
  readonly after: string;
  /** The sign found between them where that is undecided. */
  readonly mark: DecimalSign | '';
}

type Body = Pick<NumberText, 'proof' | 'before' | 'after' | 'mark'>;

/** Spaces (plain, no-break, narrow, thin, figure) and apostrophes, which only ever part thousands. */
const spaceOrApostrophe = /[ \u00a0\u202f\u2009\u2007'\u2019]/g;
const bodyShape = /^[.,]?\d(?:[\d., \u00a0\u202f\u2009\u2007'\u2019]*\d)?$/;
const onlyDigits = /^\d+$/;
const beforeThousands = /^[1-9]\d{0,2}$/;
const thousands = /^\d{1,3}(?:,\d{3})+$/;
/** Indian: 12,34,567. */
const lakhs = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

const other = (sign: DecimalSign): DecimalSign => (sign === '.' ? ',' : '.');

/** The digits without the sign between their groups; null where the groups are not thousands. */
function joinGroups(text: string, sign: string): string | null {
  if (onlyDigits.test(text)) return text;
  if (sign !== ',' && text.includes(',')) return null;
  const commas = text.replaceAll(sign, ',');
  const grouped = thousands.test(commas) || (sign === ',' && lakhs.test(commas));
  return grouped ? commas.replaceAll(',', '') : null;
}

function withDecimals(whole: string, groupSign: string, proof: Body['proof'], after: string): Body | null {
  const before = joinGroups(whole, groupSign);
  return before === null || (after !== '' && !onlyDigits.test(after)) ? null : { proof, before, after, mark: '' };
}

/** Thousands parted by spaces or apostrophes: a point or comma behind them can only be the decimal sign. */
function takeSpacedApart(body: string, spaces: readonly string[]): Body | null {
  const [space = ''] = spaces;
  if (spaces.some((one) => one !== space)) return null;
  const marks = body.match(/[.,]/g) ?? [];
  const [mark] = marks;
  if (mark === undefined) return withDecimals(body, space, 'none', '');
  if (marks.length > 1) return null;
  const [whole = '', after = ''] = body.split(mark);
  return withDecimals(whole, space, mark === '.' ? '.' : ',', after);
}

/** One point or comma: three digits behind it may be thousands, if what is before it may be too. */
function aroundOneMark(before: string, mark: DecimalSign, after: string): Body {
  const undecided = after.length === 3 && beforeThousands.test(before);
  return { proof: undecided ? 'undecided' : mark, before, after, mark: undecided ? mark : '' };
}

function takeBodyApart(body: string): Body | null {
  if (onlyDigits.test(body)) return { proof: 'none', before: body, after: '', mark: '' };
  if (!bodyShape.test(body)) return null;
  const spaces = body.match(spaceOrApostrophe);
  if (spaces !== null) return takeSpacedApart(body, spaces);
  const last: DecimalSign = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  const at = body.lastIndexOf(last);
  if (body.includes(other(last))) return withDecimals(body.slice(0, at), other(last), last, body.slice(at + 1));
  return body.indexOf(last) === at
    ? aroundOneMark(body.slice(0, at), last, body.slice(at + 1))
    : withDecimals(body, last, other(last), '');
}

const front = /^(?:([-+\u2212])|(\()|([$€£¥₹]|[A-Z]{3}(?![A-Za-z])))\s*/;
const back = /\s*(?:(%)|(\))|([$€£¥₹]|(?<![A-Za-z])[A-Z]{3}))$/;

interface Dressing {
  readonly rest: string;
  /** The sign, the bracket, the currency in front; the per cent, the bracket, the currency behind. */
  readonly worn: readonly (string | undefined)[];
}

/** Takes off one end what stands there, each kind at most once; null where one comes twice. */
function undress(text: string, end: RegExp, cut: (text: string, length: number) => string): Dressing | null {
  const worn: (string | undefined)[] = [undefined, undefined, undefined];
  let rest = text;
  for (let found = end.exec(rest); found !== null; found = end.exec(rest)) {
    const kind = found[1] !== undefined ? 0 : found[2] !== undefined ? 1 : 2;
    if (worn[kind] !== undefined) return null;
    worn[kind] = found[kind + 1];
    rest = cut(rest, found[0].length);
  }
  return { rest, worn };
}

/** Most numbers of most files: no thousands, no currency. */
const plain = /^(-?)(\d+)([.,])(\d+)$/;

/** Takes the trimmed text of a number apart; null where it is none. */
export function takeNumberApart(text: string): NumberText | null {
  const found = plain.exec(text);
  if (found === null) return takeDressedApart(text);
  const [, minus, before = '', mark, after = ''] = found;
  return { ...aroundOneMark(before, mark === '.' ? '.' : ',', after), negative: minus === '-', percent: false };
}

function takeDressedApart(text: string): NumberText | null {
  const before = undress(text, front, (rest, length) => rest.slice(length));
  if (before === null) return null;
  const after = undress(before.rest, back, (rest, length) => rest.slice(0, rest.length - length));
  if (after === null) return null;
  const [sign, opened, currency] = before.worn;
  const [percent, closed, currencyBehind] = after.worn;
  const bracketed = opened !== undefined;
  if (bracketed !== (closed !== undefined) || (bracketed && sign !== undefined)) return null;
  if (percent !== undefined && (currency ?? currencyBehind) !== undefined) return null;
  const body = takeBodyApart(after.rest);
  if (body === null) return null;
  return { ...body, negative: bracketed || (sign !== undefined && sign !== '+'), percent: percent !== undefined };
}
