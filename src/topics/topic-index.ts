import type { Glossary, GlossaryTerm } from '../glossary/schema.ts';
import { formsOf } from '../glossary/term-uses.ts';
import { compareNames, toSortKey } from '../registers/alphabet.ts';
import { type Excerpt, toExcerpt } from '../registers/excerpt.ts';
import { createNameFinder } from '../registers/find-names.ts';
import type { ParagraphPlace } from '../registers/paragraph-places.ts';
import type { Section } from '../report/section.ts';
import type { TopicVocabulary, VocabularyTopic } from './schema.ts';

/** A heading of the index. */
export interface Topic {
  /** Last part of its address: /topics/south-china-sea/ */
  id: string;
  heading: string;
  kind: VocabularyTopic['kind'];
  /** What the text calls it, phrases left out where it means something else. */
  names: string[];
  notIn: string[];
  seeAlso: string[];
  /** The glossary's entry with the same id, if there is one. */
  term?: GlossaryTerm;
}

/** A topic with the paragraphs that treat it, in reading order; its count is their number. */
export interface IndexedTopic extends Topic {
  paragraphs: ParagraphPlace[];
}

/** The sentence of each paragraph in which the topic is first named, in reading order. */
export const excerptsOf = ({
  names,
  notIn,
  paragraphs,
}: IndexedTopic): { place: ParagraphPlace; excerpt: Excerpt }[] => {
  const find = createNameFinder(names, notIn);
  return paragraphs.map((place) => ({
    place,
    excerpt: toExcerpt(place.paragraph.text, find(place.paragraph.text)),
  }));
};

/** So many paragraphs are named one by one where a topic is described. */
const mostNamed = 6;

/** What the page of a topic holds, for those who only read of it: the term's definition, and the paragraphs, counted where they are many. */
export function describeTopic({ heading, term, paragraphs }: IndexedTopic): string {
  const numbers = paragraphs.map(({ paragraph }) => paragraph.locator);
  const named = new Intl.ListFormat('en').format(numbers);
  const places =
    numbers.length > mostNamed
      ? `${numbers.length} paragraphs`
      : `paragraph${numbers.length === 1 ? '' : 's'} ${named}`;
  return `${term?.definition ?? `${heading} in the report.`} In ${places}.`;
}

/** A reader's word that leads to a heading. */
export interface SeeReference {
  from: string;
  to: Topic;
}

/** The headings of the index: the vocabulary's own and every glossary term, joined where their ids are the same. */
export function joinTopics({ topics }: TopicVocabulary, { terms }: Glossary): Topic[] {
  const own = new Map(topics.map((topic) => [topic.id, topic]));
  const fromTerms = terms.map((term): Topic => {
    const more = own.get(term.id);
    return {
      id: term.id,
      heading: more?.heading ?? toHeading(term.term),
      kind: more?.kind ?? term.kind,
      names: [...formsOf(term), ...(more?.names ?? [])],
      notIn: [...term.notIn, ...(more?.notIn ?? [])],
      seeAlso: [...new Set([...term.seeAlso, ...(more?.seeAlso ?? [])])],
      term,
    };
  });
  const ids = new Set(terms.map(({ id }) => id));
  return [...fromTerms, ...topics.filter(({ id }) => !ids.has(id))].sort((a, b) => compareNames(a.heading, b.heading));
}

/** The index of a text: every topic that at least one paragraph treats, in alphabetical order. */
export function indexTopics(topics: readonly Topic[], sections: readonly Section[]): IndexedTopic[] {
  return topics
    .map((topic) => {
      const find = createNameFinder(topic.names, topic.notIn);
      const paragraphs = sections.flatMap((section) =>
        section.paragraphs.filter(({ text }) => find(text).length > 0).map((paragraph) => ({ section, paragraph })),
      );
      return { ...topic, paragraphs };
    })
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The see references: the vocabulary's, and the words in full of every abbreviation. */
export function findSeeReferences({ see }: TopicVocabulary, topics: readonly Topic[]): SeeReference[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const headings = new Set(topics.map(({ heading }) => toSortKey(heading)));
  const fromExpansions = topics.flatMap((topic) =>
    topic.term?.expansion && topic.heading === topic.term.term
      ? [{ from: toHeading(topic.term.expansion), to: topic }]
      : [],
  );
  const written = see.flatMap(({ from, to }) => {
    const target = byId.get(to);
    return target ? [{ from, to: target }] : [];
  });
  return [...written, ...fromExpansions].filter(({ from }) => !headings.has(toSortKey(from)));
}

/** A term with its first letter as a capital, after a quotation mark too. */
const toHeading = (term: string): string => term.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en'));
