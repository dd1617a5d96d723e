/** What values look like, judged from a few samples. Looser than the normalisers: a hint, never a verdict on a cell. */

const emailAddress = /^[^\s@<>;,"]+@[^\s@<>;,"]+\.[^\s@<>;,"]+$/;
const webAddress = /^(?:https?:\/\/|www\.)\S+$/i;
/** One character class between the numbers, so that a cell full of spaces costs no more than its length. */
const tagIds = /^\d+(?:[;,|\s]+\d+)*$/;
const plainNumber = /^[-+]?\d+(?:[.,]\d+)*$/;

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const datePatterns = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d.*)?$/,
  /^\d{1,2}([-/. ]) ?\d{1,2}\1 ?(?:\d{4}|\d{2})(?:,? \d.*)?$/,
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?[-/. ]{1,2}${month}[-/., ]{1,2}\\d{2,4}$`, 'i'),
  new RegExp(`^${month}[-. ]{1,2}\\d{1,2}(?:st|nd|rd|th)?[-, ]{1,2}\\d{4}$`, 'i'),
];

/** An address has at most 254 characters (RFC 5321); the limit also keeps the pattern cheap on a cell full of dots. */
const LONGEST_ADDRESS = 254;

export const isEmailAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && emailAddress.test(text);
export const isWebAddress = (text: string): boolean => webAddress.test(text);
export const isTagIds = (text: string): boolean => tagIds.test(text);
export const isNumber = (text: string): boolean => plainNumber.test(text);
export const isDate = (text: string): boolean => datePatterns.some((pattern) => pattern.test(text));
