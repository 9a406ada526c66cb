import { readYaml, type YamlPath } from '../checks/check-yaml.ts';
import { toProblem, type VFileMessage } from '../checks/problem.ts';
import { hasName } from '../registers/find-names.ts';
import { proveClaims } from '../registers/prove-claims.ts';
import type { Section } from '../report/section.ts';
import { type Addressee, type Force, type Recommendation, recommendationsSchema, type Voice } from './schema.ts';

interface Finding {
  path: YamlPath;
  what: string;
  remedy: string;
}

const forceWords: Record<Exclude<Force, 'view'>, RegExp> = {
  needed: /\b(?:must|critical|important|necessary|needed|required|have to)\b/i,
  should: /\b(?:should|argued?|proposal|proposed|emphasis)\b/i,
  could: /\b(?:could|can|might|may|potential|possib\w+|opportunit\w+)\b/i,
};

const addresseeNames: Record<Addressee, readonly string[]> = {
  'united-states': ['United States', 'U.S.', 'Washington'],
  japan: ['Japan', 'Japanese', 'Tokyo'],
  rok: ['ROK', 'South Korea', 'Seoul'],
};

/**
 * Problems of the recommendations: rows whose words are not in their paragraph, or whose words do not name the voice,
 * the addressees or the force that the row claims.
 */
export function checkRecommendations(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, recommendationsSchema);
  if (!value) return problems;
  const { voices, topics, rows } = value;
  const claims = rows.map(({ paragraph, words }, index) => ({ path: ['rows', index, 'paragraph'], paragraph, words }));
  const findings = rows.flatMap((row, index): Finding[] => {
    const at = (field: keyof Recommendation): YamlPath => ['rows', index, field];
    const voice = voices.find(({ id }) => id === row.by);
    const isTwin = rows.findIndex(({ id }) => id === row.id) < index;
    return [
      ...(isTwin ? [{ path: at('id'), what: `the id "${row.id}" stands twice`, remedy: 'use the next letter' }] : []),
      ...(row.id.slice(1, -1) === row.paragraph.slice(1)
        ? []
        : [
            {
              path: at('id'),
              what: `the id "${row.id}" belongs to another paragraph than ${row.paragraph}`,
              remedy: 'name the paragraph of the id, or make a new row for the other paragraph',
            },
          ]),
      ...(topics.some(({ id }) => id === row.topic)
        ? []
        : [
            {
              path: at('topic'),
              what: `there is no topic "${row.topic}"`,
              remedy: 'use one of those listed at the top',
            },
          ]),
      ...(voice
        ? findWrongVoice(row, voice, voices).map((fault) => ({ path: at('by'), ...fault }))
        : [{ path: at('by'), what: `there is no voice "${row.by}"`, remedy: 'use one of those listed at the top' }]),
      ...findWrongAddressees(row).map((fault) => ({ path: at('to'), ...fault })),
      ...findWrongForce(row).map((fault) => ({ path: at('force'), ...fault })),
    ];
  });
  return [
    ...proveClaims(claims, sections, { file, placeOf }),
    ...findings.map(({ path, ...fault }) =>
      toProblem({ ...fault, file, place: placeOf(path), rule: 'recommendation' }),
    ),
  ];
}

type Fault = Omit<Finding, 'path'>;

const holds = ({ words }: Recommendation, name: string): boolean =>
  words.some((run) => hasName(run.toLocaleLowerCase('en'), name.toLocaleLowerCase('en')));

/** The voice is the one whose wording is the longest that the words hold: "some participants" is not "participants". */
function findWrongVoice(row: Recommendation, voice: Voice, voices: readonly Voice[]): Fault[] {
  const spoken = voices
    .flatMap(({ id, wordings }) =>
      wordings.filter((wording) => holds(row, wording)).map((wording) => ({ id, wording })),
    )
    .sort((a, b) => b.wording.length - a.wording.length)[0];
  if ((spoken?.id ?? 'report') === voice.id) return [];
  const what = spoken
    ? `the words of ${row.id} say "${spoken.wording}", not "${voice.name}"`
    : `the words of ${row.id} do not say "${voice.wordings.join('" or "')}"`;
  return [{ what, remedy: 'correct `by`, or quote the words that say who speaks' }];
}

function findWrongAddressees(row: Recommendation): Fault[] {
  if (row.force === 'view')
    return row.to.length > 0
      ? [{ what: `${row.id} is a view and asks nothing of anyone`, remedy: 'empty `to`, or give it another force' }]
      : [];
  const isAllThree =
    row.to.length === 3 && row.words.some((run) => /\b(?:trilateral|trilateralized|three)\b/i.test(run));
  return row.to
    .filter((addressee) => !isAllThree && !addresseeNames[addressee].some((name) => holds(row, name)))
    .map((addressee) => ({
      what: `the words of ${row.id} do not name ${addresseeNames[addressee].join(' or ')}`,
      remedy: 'correct `to`, or quote the words that name whom it addresses',
    }));
}

function findWrongForce({ id, force, words }: Recommendation): Fault[] {
  if (force === 'view' || words.some((run) => forceWords[force].test(run))) return [];
  return [
    {
      what: `the words of ${id} do not bear out "${force}"`,
      remedy: 'correct `force`, or quote the words that say how strongly it is meant',
    },
  ];
}
