import path from 'node:path';
import { hasName } from '../registers/find-names.ts';
import { readRegister } from '../registers/read-register.ts';
import type { Section } from '../report/section.ts';
import { type Unregistered, unregisteredSchema } from './schema.ts';

/** The explained exclusions of a content directory, none where the file is missing. Throws ContentProblems where it is ill-formed. */
export const readUnregistered = (contentDirectory: string): Promise<Unregistered> =>
  readRegister(path.join(contentDirectory, 'unregistered.yaml'), unregisteredSchema, []);

/** The exclusions whose words no longer stand in the paragraph, or stand there in another edition of the text. */
export async function findIdleExclusions(
  contentDirectory: string,
  sections: readonly Section[],
): Promise<{ paragraph: string; words: string }[]> {
  const unregistered = await readUnregistered(contentDirectory);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return unregistered.flatMap(({ paragraphs: named, words }) =>
    named
      .filter((id) => !paragraphs.some((paragraph) => paragraph.id === id && hasName(paragraph.text, words)))
      .map((paragraph) => ({ paragraph, words })),
  );
}
