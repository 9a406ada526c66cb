import { describe, expect, it } from 'vitest';
import {
  asPhrase,
  createNameFinder,
  findNames,
  hasName,
  holdsPhrase,
  holdsWord,
} from '../../../src/registers/find-names.ts';

const found = (text: string, names: string[], notIn: string[] = []) =>
  findNames(text, names, notIn).map(({ start, end }) => text.slice(start, end));

describe('names in a text', () => {
  it('are found as whole words only', () => {
    expect(found('Iran, Iranian and Tirana', ['Iran'])).toEqual(['Iran']);
  });

  it('are found with their plural and possessive', () => {
    expect(found('A harbour, two harbours, the harbour’s light', ['harbour'])).toEqual([
      'harbour',
      'harbours',
      'harbour',
    ]);
  });

  it('begin a sentence in capitals, but a proper name is never found in small letters', () => {
    expect(found('Harbour dues rose.', ['harbour'])).toEqual(['Harbour']);
    expect(found('the polish envoy', ['Polish'])).toEqual([]);
  });

  it('are the longer one where two overlap', () => {
    expect(found('Harbour Board and harbour', ['harbour', 'Harbour Board'])).toEqual(['Harbour Board', 'harbour']);
  });

  it('are left out inside the phrases in which they mean something else', () => {
    expect(found('Oslo, and the Oslo Accords', ['Oslo'], ['Oslo Accords'])).toEqual(['Oslo']);
  });

  it('are the same with straight or curly quotation marks and with any hyphen', () => {
    expect(hasName('the “open door” and a two–way street', '"open door"')).toBe(true);
    expect(hasName('a two‑way street', 'two-way')).toBe(true);
  });

  it('are none where no name is asked for', () => {
    expect(found('Anything', [])).toEqual([]);
  });
});

describe('a phrase', () => {
  it.each([
    ['Ferries carry 5% of the mail.', '5%', true],
    ['Ferries carry 85% of the mail.', '5%', false],
    ['Ferries carry 4.5% of the mail.', '5%', false],
    ['Ferries carry 20%–22% of the mail.', '22%', false],
    ['Ferries carry 20%–22% of the mail.', '20%–22%', true],
    ['Since 2009 they sail.', 'since 2009', true],
    ['It paid over $200 million.', '$200 million', true],
    ['It paid $2000 million.', '$200', false],
    ['The captain’s report', "captain's report", true],
    ['Two lamps were lit.', 'lamp', false],
    ['An envoy from São Paulo'.normalize('NFD'), 'São Paulo', true],
  ])('in "%s": "%s" is held: %s', (text, phrase, isHeld) => {
    expect(holdsPhrase(text, phrase)).toBe(isHeld);
  });
});

describe('a text holds', () => {
  it.each([
    ['Two lamps were lit.', 'lamp', { name: true, phrase: false, word: true }],
    ['From 20%–22% of it', '22%', { name: true, phrase: false, word: true }],
    ['In 4.5% of it', '5%', { name: true, phrase: false, word: false }],
    ['Lamps were lit.', 'lamps', { name: true, phrase: true, word: true }],
    ['the lamps', 'Lamps', { name: false, phrase: true, word: true }],
    ['the LAMPS', 'Lamps', { name: false, phrase: false, word: true }],
    ['It cost $40.', '40', { name: true, phrase: true, word: false }],
    ['Lamplight fell.', 'lamp', { name: false, phrase: false, word: false }],
  ])('"%s": "%s" as %j', (text, words, expected) => {
    const held = { name: hasName(text, words), phrase: holdsPhrase(text, words), word: holdsWord(text, words) };
    expect(held).toEqual(expected);
  });

  it('what begins within a place that is none', () => {
    expect(found('15, 5, 5 and 5', ['5, 5'])).toEqual(['5, 5']);
    const phrases = createNameFinder(['5%', '5%, 5%'], [], asPhrase)('From 4.5%, 5%, 5%.');
    expect(phrases.map(({ start }) => start)).toEqual([11]);
  });

  it('no empty name', () => {
    expect(found('Anything', ['', 'thing'])).toEqual([]);
  });
});
