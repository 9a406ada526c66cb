import { type Place, toProblem, type VFileMessage } from '../problems/problem.ts';
import type { YamlPath } from '../report/read-yaml.ts';
import type { Paragraph, Section } from '../report/section.ts';
import { toParagraphsById } from './borne-out.ts';
import { hasName } from './find-names.ts';

/** What a row of a register says of a paragraph: that it is there, and holds its words. */
export interface Claim {
  /** Where in the file the claim is written, for the message: ['events', 3, 'paragraph'] */
  path: YamlPath;
  /** Id of the paragraph: p3-5 */
  paragraph: string;
  /** Each of these runs of words stands in the paragraph. */
  words?: readonly string[];
}

interface Register {
  file: string;
  placeOf: (path: YamlPath) => Place;
}

/** The claims that the text does not bear out, each with the line of the register and what to do about it. */
export function proveClaims(
  claims: readonly Claim[],
  sections: readonly Section[],
  { file, placeOf }: Register,
): VFileMessage[] {
  const paragraphs = toParagraphsById(sections);
  return claims.flatMap((claim) => {
    const paragraph = paragraphs.get(claim.paragraph);
    const missing = paragraph
      ? findMissing(claim, paragraph).map((thing) => ({
          what: `paragraph ${claim.paragraph} does not hold ${thing}`,
          remedy: `correct it or name the paragraph that holds it${hint(claim, sections)}`,
        }))
      : [{ what: `there is no paragraph ${claim.paragraph}`, remedy: 'name a paragraph of the text, such as p1-4' }];
    return missing.map((fault) => toProblem({ ...fault, file, place: placeOf(claim.path), rule: 'register-claim' }));
  });
}

const findMissing = ({ words = [] }: Claim, { text }: Paragraph): string[] =>
  words.filter((run) => !hasName(text, run)).map((run) => `"${run}"`);

/** Where else the claim would hold, if anywhere: the likeliest slip is a wrong paragraph. */
function hint(claim: Claim, sections: readonly Section[]): string {
  const holding = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((paragraph) => paragraph.id !== claim.paragraph && findMissing(claim, paragraph).length === 0)
    .map(({ id }) => id);
  return holding.length > 0 && holding.length <= 4 ? ` (${holding.join(', ')})` : '';
}
