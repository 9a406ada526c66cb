import { z } from 'astro/zod';
import type { VFileMessage } from '../problems/problem.ts';
import { readYaml } from '../report/read-yaml.ts';
import { toPlainWords } from './words.ts';

const firstWords = z.string().min(3);

/** `content/import-hints.yaml`: what settles an uncertain reading for good. Every entry quotes the first words of its block. */
export const hintsSchema = z.strictObject({
  /** Paragraphs that continue the one before. Example: Nor did the harbour */
  join: z.array(firstWords).default([]),
  /** Paragraphs that stand by themselves although they look continued. */
  apart: z.array(firstWords).default([]),
  /** Lines that name a section, a page of its own. */
  sections: z.array(firstWords).default([]),
  /** Lines that are headings within a section. */
  headings: z.array(firstWords).default([]),
  /** Blocks that are plain paragraphs, though they look like headings, pull quotes, lists or tables. */
  paragraphs: z.array(firstWords).default([]),
  /** Lines that are no part of the text: running heads, footers. */
  furniture: z.array(firstWords).default([]),
  /** Lines that look like furniture and belong to the text. */
  keep: z.array(firstWords).default([]),
  /** The first block of credits, contacts and addresses: all that follows goes to the about page. */
  about: firstWords.optional(),
});

export type Hints = z.infer<typeof hintsSchema>;

const noHints: Hints = hintsSchema.parse({});

/** Reads a hints file; `problems` are for its editor. */
export function readHints(source: string, file: string): { hints: Hints; problems: VFileMessage[] } {
  if (source.trim() === '') return { hints: noHints, problems: [] };
  const { value, problems } = readYaml(source, file, hintsSchema);
  return { hints: value ?? noHints, problems };
}

/** Whether a block begins with the words of one of the hints. */
export function isHinted(hints: readonly string[] | string | undefined, text: string): boolean {
  if (hints === undefined) return false;
  const plain = toPlainWords(text);
  return [hints].flat().some((hint) => plain.startsWith(toPlainWords(hint)));
}

/** Hints that match none of the blocks or lines: a slip of spelling, or a report that changed. */
export function findIdleHints(hints: Hints, texts: readonly string[]): string[] {
  const plain = texts.map(toPlainWords);
  return Object.values(hints)
    .flat()
    .filter((hint): hint is string => hint !== undefined)
    .filter((hint) => !plain.some((text) => text.includes(toPlainWords(hint))));
}
