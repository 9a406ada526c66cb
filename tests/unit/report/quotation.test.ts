import { describe, expect, it } from 'vitest';
import { isVerbatim, splitQuotation } from '../../../src/report/quotation.ts';

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
    ['with an ellipsis in brackets', 'the masters [...] agreed to share'],
    ['with an ellipsis before a comma', 'agreed to share … , which'],
    ['over line breaks', 'agreed to\n  share one crane'],
  ])('%s', (_, quotation) => {
    expect(isVerbatim(quotation, text)).toBe(true);
  });

  it.each([
    ['not with part of a word', 'asters (all three) agreed'],
    ['not with another word', 'the masters (all three) refused'],
    ['not with words in another order', 'to share one crane … the masters'],
    ['not with part of a word before an ellipsis', 'the mast … agreed'],
    ['not with part of a word after an ellipsis', 'the masters … hare one crane'],
    ['not with part of a word before brackets', 'the master[y] agreed'],
    ['not with two halves of one word', 'a … greed'],
    ['not with more than ten words in the place of brackets', 'On [that day] wait'],
    ['not with nothing but signs', '…'],
    ['not with nothing but brackets', '[the masters]'],
  ])('%s', (_, quotation) => {
    expect(isVerbatim(quotation, text)).toBe(false);
  });
});

it('a quotation is split where words were left out or replaced, letters in brackets read as those letters', () => {
  expect(splitQuotation('[T]he masters… agreed [that day] to share [ … ] “[O]ne crane.”')).toEqual([
    { text: 'The masters', freeCase: [0] },
    { text: 'agreed', freeCase: [], gap: 'left out' },
    { text: 'to share', freeCase: [], gap: 'replaced' },
    { text: '“One crane.”', freeCase: [1], gap: 'left out' },
  ]);
});
