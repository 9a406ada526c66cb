import { describe, expect, it } from 'vitest';
import { findUnsupported, findValues } from '../../../src/registers/borne-out.ts';

describe('numbers', () => {
  it.each([
    ['20%–22%', [20, 22]],
    ['twentyfold', [20]],
    ['more than two times', [2]],
    ['Twenty-five to thirty-one ships', [25, 31]],
    ['twenty-onefold', [21]],
    ['thirty ships', [30]],
    ['the constructor of one ship', [1]],
    ['$1 trillion lower', [1]],
    ['second-largest', [2]],
    ['the largest and second-largest', [1, 2]],
    ['thousands or even millions', [1000, 1_000_000]],
    ['1,500 tons', [1500]],
  ])('of "%s" are %j', (phrase, numbers) => {
    expect(findValues(phrase)).toEqual(numbers);
  });
});

describe('what no text bears out', () => {
  it('is every figure and capitalised word that none of them holds', () => {
    const text = 'In 2011 the port of Oslo took 5.4 million tons; the harbour master was from Bergen.';
    expect(findUnsupported('Harbour of Oslo: 5.4 million tons', [text])).toEqual([]);
    expect(findUnsupported('Oslo’s harbour', [text])).toEqual([]);
    expect(findUnsupported('Turku took 5.5 million tons in 2012', [text])).toEqual(['Turku', '5.5', '2012']);
    expect(findUnsupported('Berg', [text])).toEqual(['Berg']);
  });

  it('does not hold the United States against a text that says U.S., nor the other way round', () => {
    expect(findUnsupported('Crates of the United States', ['Some U.S. crates arrived.'])).toEqual([]);
    expect(findUnsupported('U.S. crates', ['Crates of the United States'])).toEqual([]);
    expect(findUnsupported('U.S. crates', ['Crates of the U.K.'])).toEqual(['United', 'States']);
  });
});
