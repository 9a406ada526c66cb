import type { Paragraph, Section } from '../report/section.ts';
import { compoundNumber, toNumber } from './find-figures.ts';
import { holdsWord } from './find-names.ts';

/** Words that give a value as a rank, a factor or a round plural. */
const otherWords = new Map([
  ['largest', 1],
  ['biggest', 1],
  ['second', 2],
  ['third', 3],
  ['double', 2],
  ['twice', 2],
  ['thousands', 1000],
  ['millions', 1_000_000],
]);

const valuePattern = new RegExp(String.raw`\d+(?:,\d{3})*(?:\.\d+)?|${compoundNumber}(?:fold)?(?!\p{L})|\p{L}+`, 'giu');

/** Every numbered paragraph of the report by its id. */
export const toParagraphsById = (sections: readonly Section[]): ReadonlyMap<string, Paragraph> =>
  new Map(sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => [paragraph.id, paragraph] as const)));

/**
 * The numbers of a phrase, digits or words: "20%–22%" gives 20 and 22, "twentyfold" 20, "twenty-five" 25, "more than two times" 2,
 * "second-largest" 2, "thousands or even millions" 1000 and 1000000.
 */
export function findValues(phrase: string): number[] {
  const plainPhrase = phrase.replace(/-(?:largest|biggest)/g, '');
  return [...plainPhrase.matchAll(valuePattern)].flatMap(([word]) => {
    if (/^\d/.test(word)) return [Number(word.replaceAll(',', ''))];
    const plain = word.toLocaleLowerCase('en').replace(/fold$/, '');
    return toNumber(plain) ?? otherWords.get(plain) ?? [];
  });
}

/**
 * Figures and capitalised words of a statement that none of the texts holds; at the start of a sentence case is free, and
 * "U.S." is the United States.
 */
export function findUnsupported(statement: string, texts: readonly string[]): string[] {
  const words =
    toFullNames(statement).match(/\$?\d[\d.,]*\d(?:%|\b)|\$?\d%?|(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}’'‐‑-]*\p{L}/gu) ?? [];
  const wanted = words.map((word) => word.replace(/[’']s$/, ''));
  return [...new Set(wanted)].filter((word) => !texts.some((text) => holdsWord(toFullNames(text), word)));
}

const toFullNames = (text: string): string => text.replace(/(?<![\p{L}.])U\.S\.(?!\p{L})/gu, 'United States');
