import { createNameFinder } from '../registers/find-names.ts';
import { findAbbreviations } from './abbreviations.ts';
import type { Glossary, GlossaryTerm } from './schema.ts';
import { formsOf } from './term-uses.ts';

interface TermUse {
  term: GlossaryTerm;
  start: number;
  end: number;
}

const nameKinds: ReadonlySet<GlossaryTerm['kind']> = new Set(['country', 'place', 'person', 'body']);

/**
 * Whether a page links every use of a term, for a reader may arrive at any paragraph: of abbreviations and terms of art. Names of
 * countries, places, people and bodies, written out, are linked once a page: the text would be a thicket of them.
 */
export const isLinkedAtEveryUse = (term: GlossaryTerm): boolean => !nameKinds.has(term.kind) || isAbbreviation(term);

/** Whether a term is letters that stand for words: THAAD, but not North Korea. */
export const isAbbreviation = ({ term, expansion }: GlossaryTerm): boolean =>
  expansion !== undefined && findAbbreviations(term)[0]?.start === 0;

/** The uses of terms in a text that can be links, in order and without overlap; the longer name wins over the shorter. */
export function findTermUses({ terms }: Glossary): (text: string) => TermUse[] {
  const finders = terms.map((term) => ({ term, find: createNameFinder(linkableForms(term), term.notIn) }));
  return (text) => {
    const uses = finders
      .flatMap(({ term, find }) => find(text).map(({ start, end }): TermUse => ({ term, start, end })))
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept: TermUse[] = [];
    for (const use of uses) if (!kept.some((each) => use.start < each.end && each.start < use.end)) kept.push(use);
    return kept.sort((a, b) => a.start - b.start);
  };
}

/** A country is linked by its own name alone, not by an adjective or the name of its capital. */
const linkableForms = (term: GlossaryTerm): string[] =>
  term.kind === 'country' ? formsOf({ ...term, inText: [] }) : formsOf(term);
