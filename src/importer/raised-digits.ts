/** Digits as references to notes are printed, in the order of their values. */
export const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `12` as `¹²`. Takes digits alone. */
export const toRaised = (digits: string): string => [...digits].map((digit) => raisedDigits[Number(digit)]).join('');

/** `¹²` as `12`; other signs stay. */
export const fromRaised = (text: string): string =>
  [...text].map((sign) => (raisedDigits.includes(sign) ? raisedDigits.indexOf(sign) : sign)).join('');
