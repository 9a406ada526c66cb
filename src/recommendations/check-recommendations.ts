import type { VFileMessage } from '../problems/problem.ts';
import { createNameFinder, hasName, holdsWord } from '../registers/find-names.ts';
import { type Finding, findRepeatedIds, toProblems } from '../registers/finding.ts';
import { proveClaims } from '../registers/prove-claims.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Paragraph, Section } from '../report/section.ts';
import { createTermTest, findPassage } from './passage.ts';
import { type Recommendation, type Recommendations, recommendationsSchema, type Voice } from './schema.ts';

type Fault = Pick<Finding, 'what' | 'remedy'>;

/**
 * Problems of the recommendations: rows whose words are not in their paragraph or are in another as well, and rows whose
 * passage, where the words stand, does not hold the voice, the addressees or the force that the row claims.
 */
export function checkRecommendations(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, recommendationsSchema);
  if (!value) return problems;
  const { addressees, voices, topics, rows } = value;
  const claims = rows.map(({ paragraph, words }, index) => ({ path: ['rows', index, 'paragraph'], paragraph, words }));
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const findVoices = createVoiceFinder(voices);
  const faults = rows.flatMap((row, index): Finding[] => {
    const at = (field: keyof Recommendation, found: Fault[]) =>
      found.map((fault) => ({ ...fault, path: ['rows', index, field], rule: 'recommendation' }));
    const voice = voices.find(({ id }) => id === row.by);
    const text = paragraphs.find(({ id }) => id === row.paragraph)?.text;
    const passage = text === undefined ? undefined : findPassage(text, row.words);
    return [
      ...at('id', findWrongId(row)),
      ...at('topics', findUnlisted('topic', row.topics, topics)),
      ...at('by', voice ? [] : [toUnlisted('voice', row.by)]),
      ...at('to', findUnlisted('addressee', row.to, addressees)),
      ...at('words', findWordsElsewhere(row, paragraphs)),
      ...at('by', voice && passage ? findWrongVoice(row, voice, findVoices(passage)) : []),
      ...at('to', passage ? findWrongAddressees(row, passage, value) : []),
      ...at('force', passage ? findWrongForce(row, passage, value) : []),
    ];
  });
  const findings = [...findRepeatedIds(rows, 'rows', 'use the next letter'), ...faults];
  return [...proveClaims(claims, sections, { file, placeOf }), ...toProblems(findings, file, placeOf)];
}

const toUnlisted = (kind: string, id: string): Fault => ({
  what: `there is no ${kind} "${id}"`,
  remedy: 'use one of those listed at the top',
});

const findUnlisted = (kind: string, named: readonly string[], listed: readonly { id: string }[]): Fault[] =>
  named.filter((each) => !listed.some(({ id }) => id === each)).map((each) => toUnlisted(kind, each));

/** The id of a row is that of its paragraph and a letter: r1-4a for the first of p1-4. */
const findWrongId = ({ id, paragraph }: Recommendation): Fault[] =>
  id.slice(1, -1) === paragraph.slice(1)
    ? []
    : [
        {
          what: `the id "${id}" belongs to another paragraph than ${paragraph}`,
          remedy: 'name the paragraph of the id, or make a new row for the other paragraph',
        },
      ];

/** A term that many paragraphs hold proves little; all of a row's terms together must single out its paragraph. */
function findWordsElsewhere({ id, paragraph, words }: Recommendation, paragraphs: readonly Paragraph[]): Fault[] {
  const holdsAll = createTermTest(words);
  return paragraphs
    .filter((other) => other.id !== paragraph && holdsAll(other.text))
    .map((other) => ({
      what: `the words of ${id} stand in ${other.id} as well`,
      remedy: `add a term that only ${paragraph} holds`,
    }));
}

interface SpokenVoice {
  voice: Voice;
  wording: string;
}

/** The voices that a passage names, the longer wording first: "some participants" is not "participants". */
function createVoiceFinder(voices: readonly Voice[]): (passage: string) => SpokenVoice[] {
  const spoken = voices.flatMap((voice) => voice.wordings.map((wording) => ({ voice, wording })));
  const find = createNameFinder(spoken.map(({ wording }) => wording));
  return (passage) =>
    find(passage).flatMap(
      ({ name }) => spoken.find(({ wording }) => wording.toLowerCase() === name.toLowerCase()) ?? [],
    );
}

/** The report speaks where the passage names nobody. */
function findWrongVoice({ id, paragraph }: Recommendation, voice: Voice, spoken: readonly SpokenVoice[]): Fault[] {
  const isSpeaking =
    voice.wordings.length === 0 ? spoken.length === 0 : spoken.some((each) => each.voice.id === voice.id);
  if (isSpeaking) return [];
  const said = spoken.map(({ wording }) => `"${wording}"`).join(' and ') || 'nobody as the speaker';
  return [
    {
      what: `where ${paragraph} holds the words of ${id} it names ${said}, not "${voice.name}"`,
      remedy: 'correct `by`, or choose words that mark the passage',
    },
  ];
}

function findWrongAddressees(
  { id, to, force, paragraph }: Recommendation,
  passage: string,
  { addressees, together }: Recommendations,
): Fault[] {
  if (force === 'view')
    return to.length > 0
      ? [{ what: `${id} is a view and asks nothing of anyone`, remedy: 'empty `to`, or give it another force' }]
      : [];
  const isNamed = (wordings: readonly string[]) => wordings.some((wording) => hasName(passage, wording));
  if (to.length === addressees.length && isNamed(together.wordings)) return [];
  return addressees
    .filter((addressee) => to.includes(addressee.id) && !isNamed(addressee.wordings))
    .map(({ wordings }) => ({
      what: `where ${paragraph} holds the words of ${id} it does not name ${wordings.join(' or ')}`,
      remedy: 'correct `to`, or choose words that mark the passage',
    }));
}

function findWrongForce(
  { id, paragraph, force }: Recommendation,
  passage: string,
  { wordsOfForce }: Recommendations,
): Fault[] {
  if (force === 'view' || wordsOfForce[force].some((word) => holdsWord(passage, word))) return [];
  return [
    {
      what: `where ${paragraph} holds the words of ${id} it does not bear out "${force}"`,
      remedy: 'correct `force`, or choose words that mark the passage',
    },
  ];
}
