import { z } from 'astro/zod';
import { distinctTexts } from '../registers/distinct-texts.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'expected lower-case letters, digits and single hyphens, such as nuclear-umbrella',
});
const name = z.string().min(2).max(90);
const names = distinctTexts(2, 90);

/** What a term names; the glossary page and the index sort by it. */
export const termKinds = [
  'abbreviation',
  'term',
  'country',
  'body',
  'person',
  'place',
  'event',
  'operation',
  'agreement',
] as const;

const termSchema = z.strictObject({
  /** Permanent; the entry stands at /glossary/#g-ID. Example: nuclear-umbrella */
  id,
  /** As the report's text writes it, in the singular. Example: ROK */
  term: name,
  /** Abbreviations only: the words in full. Example: Republic of Korea */
  expansion: name.optional(),
  kind: z.enum(termKinds),
  /** One to three sentences of our own: what the report bears out, or a plain expansion; no outside facts. */
  definition: z.string().min(15).max(320),
  /** Other names that the thing goes by; its entry prints them. Example: South Korea */
  aliases: names.default([]),
  /**
   * What readers may type for it and is no further name of it: other spellings, adjectives, words close by. Search takes them,
   * as it does the aliases, for the term. Example: South Korean
   */
  searchedAs: names.default([]),
  /**
   * Other forms that the text itself uses, in any of its editions; they count as uses of the term. They are linked to the
   * definition, which must be true of each of them; words close by belong under searchedAs. The plural in s and a possessive need none.
   */
  inText: names.default([]),
  /** Phrases of the text in which the term means something else. Example: Washington, D.C. */
  notIn: names.default([]),
  /** Ids of related terms. */
  seeAlso: z.array(id).default([]),
});

/** `content/glossary.yaml`: the report's abbreviations and terms of art, and the abbreviations left undefined. */
export const glossarySchema = z.strictObject({
  terms: z.array(termSchema).min(1),
  /** Capitalised abbreviations of the text that are deliberately not defined. */
  leftOut: z
    .array(z.strictObject({ /** As the text writes it. */ abbreviation: name, reason: z.string().min(10) }))
    .default([]),
});

export type Glossary = z.infer<typeof glossarySchema>;
export type GlossaryTerm = Glossary['terms'][number];
