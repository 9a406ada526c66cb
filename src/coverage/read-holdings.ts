import path from 'node:path';
import { z } from 'astro/zod';
import { readFigures } from '../figures/read-figures.ts';
import { readGlossary } from '../glossary/read-glossary.ts';
import { formsOf } from '../glossary/term-uses.ts';
import { readPlaces } from '../places/read-places.ts';
import type { VFileMessage } from '../problems/problem.ts';
import { findPassage } from '../recommendations/passage.ts';
import { readRecommendations } from '../recommendations/read-recommendations.ts';
import { toParagraphsById } from '../registers/borne-out.ts';
import { hasName } from '../registers/find-names.ts';
import { proveClaims } from '../registers/prove-claims.ts';
import { readRegister } from '../registers/read-register.ts';
import { readYaml } from '../report/read-yaml.ts';
import { paragraphReference } from '../report/schemas.ts';
import type { Section } from '../report/section.ts';
import { readTimeline } from '../timeline/read-timeline.ts';
import { readTopicIndex } from '../topics/read-topics.ts';
import { type Holdings, patterns } from './coverage.ts';

/** `content/unregistered.yaml`: what the patterns of `npm run coverage` find and no register is meant to hold. */
const unregisteredSchema = z.array(
  z.strictObject({
    /** Paragraphs that hold the words. */
    paragraphs: z.array(paragraphReference).min(1),
    /** As the text writes them. */
    words: z.string().min(2),
    /** What the pattern takes them for. */
    pattern: z.enum(patterns),
    /** Why no register holds them. */
    reason: z.string().min(10),
  }),
);

/**
 * Problems of `content/unregistered.yaml`: a paragraph that is not there. Words that it does not hold are none, for another
 * edition of the text may hold them; findIdleExclusions lists those.
 */
export function checkUnregistered(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, unregisteredSchema);
  if (!value) return problems;
  const claims = value.flatMap(({ paragraphs }, row) =>
    paragraphs.map((paragraph) => ({ path: [row, 'paragraphs'], paragraph })),
  );
  return proveClaims(claims, sections, { file, placeOf });
}

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

async function readUnregistered(contentDirectory: string): Promise<z.infer<typeof unregisteredSchema>> {
  return readRegister(path.join(contentDirectory, 'unregistered.yaml'), unregisteredSchema, []);
}

/** All that the registers of a content directory hold of the sections, and the explained exclusions. */
export async function readHoldings(contentDirectory: string, sections: readonly Section[]): Promise<Holdings> {
  const paragraphsById = toParagraphsById(sections);
  const [glossary, { topics }, recommendations, timeline, figures, places, unregistered] = await Promise.all([
    readGlossary(contentDirectory),
    readTopicIndex(contentDirectory, sections),
    readRecommendations(contentDirectory),
    readTimeline(contentDirectory),
    readFigures(contentDirectory),
    readPlaces(contentDirectory),
    readUnregistered(contentDirectory),
  ]);
  return {
    names: [
      ...glossary.terms.flatMap(formsOf),
      ...glossary.leftOut.map(({ abbreviation }) => abbreviation),
      ...topics.flatMap(({ names }) => names),
      ...places.places.flatMap(({ name, forms }) => [name, ...forms]),
    ],
    runs: [
      ...timeline.events.flatMap(({ paragraphs, said }) =>
        paragraphs.flatMap((paragraph) =>
          said.map((words) => ({ paragraph, words, patterns: ['date', 'number'] as const })),
        ),
      ),
      ...figures.figures.flatMap(({ paragraph, said, period }) =>
        [...said, ...(period ? [period] : [])].map((words) => ({
          paragraph,
          words,
          patterns: ['date', 'number'] as const,
        })),
      ),
      ...recommendations.rows.flatMap(({ paragraph, words }) => {
        const passage = findPassage(paragraphsById.get(paragraph)?.text ?? '', words);
        return passage ? [{ paragraph, words: passage, patterns: ['recommendation'] as const }] : [];
      }),
      ...unregistered.flatMap(({ paragraphs, words, pattern }) =>
        paragraphs.map((paragraph) => ({ paragraph, words, patterns: [pattern] })),
      ),
    ],
  };
}
