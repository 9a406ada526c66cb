import { readFigures } from '../figures/read-figures.ts';
import { readGlossary } from '../glossary/read-glossary.ts';
import { toGlossaryEntries } from '../glossary/term-uses.ts';
import { readRecommendations } from '../recommendations/read-recommendations.ts';
import { compareNames } from '../registers/alphabet.ts';
import type { Section } from '../report/section.ts';
import { readTimeline } from '../timeline/read-timeline.ts';
import { readTopicIndex } from '../topics/read-topics.ts';
import type { Registers } from './references.ts';

/** The registers of a content directory that rest on paragraphs of the sections. Throws ContentProblems where one is ill-formed. */
export async function readRegisters(contentDirectory: string, sections: readonly Section[]): Promise<Registers> {
  const [glossary, { topics }, { rows }, { events }, { figures }] = await Promise.all([
    readGlossary(contentDirectory),
    readTopicIndex(contentDirectory, sections),
    readRecommendations(contentDirectory),
    readTimeline(contentDirectory),
    readFigures(contentDirectory),
  ]);
  const terms = toGlossaryEntries(glossary.terms, sections).sort((a, b) => compareNames(a.term.term, b.term.term));
  return { terms, topics, recommendations: rows, events, figures };
}
