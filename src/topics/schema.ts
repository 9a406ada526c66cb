import { z } from 'astro/zod';
import { termKinds } from '../glossary/schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'expected lower-case letters, digits and single hyphens, such as south-china-sea',
});
const name = z.string().min(2).max(90);

const topicSchema = z.strictObject({
  /** Permanent; the entry has the address /topics/ID/. The id of a glossary term adds to that term. */
  id,
  /** As the index prints it, the word to look for first. Example: Trump, Donald */
  heading: name,
  /** `theme` for what is broader than one word of the text; search narrows by themes. */
  kind: z.enum(['theme', ...termKinds]),
  /** What the text calls it, in any of its editions: a paragraph that holds one of these treats the topic. */
  names: z.array(name).default([]),
  /** Phrases of the text in which a name means something else. */
  notIn: z.array(name).default([]),
  /** Ids of related entries. */
  seeAlso: z.array(id).default([]),
});

/** `content/topics.yaml`: headings of the index, and the readers' words that lead to them. */
export const topicsSchema = z.strictObject({
  topics: z.array(topicSchema).min(1),
  /** A word of the reader's and the id of the entry that treats it. */
  see: z.array(z.strictObject({ from: name, to: id })).default([]),
});

export type TopicVocabulary = z.infer<typeof topicsSchema>;
export type VocabularyTopic = TopicVocabulary['topics'][number];
