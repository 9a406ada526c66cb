import { describe, expect, it } from 'vitest';
import { isVerbatim } from '../../../src/report/quotation.ts';

const text = 'On the quay, the masters (all three) agreed to share one crane, which “cannot wait.”';

describe('a quotation is verbatim', () => {
  it.each([
    ['as a run of whole words', 'the masters (all three) agreed'],
    ['with an ellipsis for words left out', 'the masters...agreed to share … “cannot wait.”'],
    ['with its first letter in brackets, or plainly in capitals', '[T]he masters (all three) agreed'],
    ['with a capital of its own', 'The masters (all three) agreed'],
    ['with other words in brackets', '[T]he masters [of the harbors] agreed to share one crane'],
    ['with words in brackets where the text has none', 'agreed [that day] to share one crane'],
    ['with a full stop of its own', 'The masters (all three) agreed to share one crane.'],
    ['over line breaks', 'agreed to\n  share one crane'],
  ])('%s', (_, quotation) => {
    expect(isVerbatim(quotation, text)).toBe(true);
  });

  it.each([
    ['not with part of a word', 'asters (all three) agreed'],
    ['not with another word', 'the masters (all three) refused'],
    ['not with words in another order', 'to share one crane … the masters'],
    ['not with nothing but signs', '…'],
  ])('%s', (_, quotation) => {
    expect(isVerbatim(quotation, text)).toBe(false);
  });
});
