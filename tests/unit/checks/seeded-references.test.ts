import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/random-numbers.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { pick } from '../permalinks/invented-report.ts';
import { soundFiles, soundList, toContent } from './sound-content.ts';

const random = randomNumbers(4_100);
const panel = 'panels/panel-1.mdx';
const introduction = 'panels/introduction.mdx';

interface Seed {
  kind: string;
  /** Name of the file below content/. */
  file: string;
  text: string;
  /** What stands on the line that must be reported. */
  broken: string;
}

const nowhere = () => `p1-${3 + Math.floor(random() * 900)}`;
const noPage = () => pick(['panel-2', 'panel-11', 'glossry', 'introductions', 'panel_1', 'about-us'], random);

/** Addresses that lead nowhere, written in the ways in which editors write them. */
const deadAddress = (): string =>
  pick(
    [
      () => `/${noPage()}/`,
      () => `../${noPage()}/`,
      () => `/panel-1/#${nowhere()}`,
      () => `../panel-1/#${nowhere()}`,
      () => `#${nowhere()}`,
      () => `/introduction/#${nowhere()}`,
      () => `/report/#${nowhere()}`,
      () => `https://lights.example/${noPage()}/`,
      () => `/panel-1/#s1-${2 + Math.floor(random() * 50)}`,
      () => '/panel-1',
      () => 'introduction.mdx',
      () => `/panel-1/#${nowhere()}:~:text=oil`,
    ],
    random,
  )();

const places: readonly ((link: string) => Seed)[] = [
  (link) => toSeed('a link in a paragraph', panel, 'Oil had become dear.', `Oil ${link} dear.`),
  (link) => toSeed('a link in a list', panel, '- barrels in the north', `- barrels ${link}`),
  (link) => toSeed('a link in a heading', panel, '## The price of oil', `## The ${link} of oil`),
  (link) => toSeed('a link in a note', panel, 'Nobody has counted them since.', `Nobody ${link} since.`),
  (link) => toSeed('a link in a footnote', panel, 'A note on braces', `A note ${link} on braces`),
  (link) => toSeed('a link in emphasis', introduction, '*oil*', `*oil ${link}*`),
  (link) => toSeed('a link on the about page', 'about.mdx', 'This report is invented', `This ${link} is invented`),
  (link) => toSeed('a link in a table', panel, '[#p1-2]\n', `[#p1-7]\n\n| a |\n| - |\n| ${link} |\n\n[#p1-2]\n`, link),
  (link) => toSeed('a definition', introduction, '[the lamps](/panel-1/)', `[the lamps][lamps]`, `[lamps]: `, link),
];

function toSeed(
  kind: string,
  file: string,
  passage: string,
  replacement: string,
  broken = replacement,
  link = '',
): Seed {
  const source = soundFiles[file] ?? '';
  if (!source.includes(passage)) throw new Error(`"${passage}" is not in ${file}`);
  const address = /\((.*)\)/.exec(link)?.[1];
  const text = `${source.replace(passage, () => replacement)}${address ? `\n[lamps]: ${address}\n` : ''}`;
  return { kind, file, text, broken };
}

const references: readonly (() => Seed)[] = [
  () => {
    const id = nowhere();
    return toSeed('a key point', panel, 'paragraph: p1-1', `paragraph: ${id}`);
  },
  () => toSeed('the source of a pull quote', panel, 'from="p1-1"', `from="${nowhere()}"`),
  () => toSeed('the subject of a note', panel, 'about="p1-2"', `about="${nowhere()}"`),
  () =>
    toSeed(
      'the words of a pull quote',
      panel,
      '>sharing it would',
      pick(['>sharing them would', '>it sharing would'], random),
    ),
  () =>
    toSeed('an image', panel, '(lamp.png)', `(${pick(['lamps.png', '/lamp.png', '../lamp.png', 'Lamp.png'], random)})`),
  () => toSeed('a footnote', panel, 'had become dear.', `had become dear.[^n${nowhere()}]`),
  () => toSeed('a link that nothing defines', introduction, '*oil*', `[oil][${nowhere()}]`),
  () => {
    const text = `corrections:\n  - date: 2020-02-01\n    paragraph: ${nowhere()}\n    change: The oil was dearer.\n    reason: We had misread it.\n`;
    return { kind: 'a correction', file: 'corrections.yaml', text, broken: 'paragraph:' };
  },
  () => {
    const line = `paragraph /panel-1/#${nowhere()} 2020-01-31 2020-02-01 - moved /panel-1/#${nowhere()}`;
    return {
      kind: 'a target in the list of permalinks',
      file: 'permalinks.lock',
      text: `${soundList}${line}\n`,
      broken: line,
    };
  },
  () => {
    const line = `paragraph /panel-1/#${nowhere()} 2020-01-31 2020-01-31 -`;
    return {
      kind: 'a published id that is gone',
      file: 'permalinks.lock',
      text: `${soundList}${line}\n`,
      broken: line,
    };
  },
];

const seeds: Seed[] = [
  ...Array.from({ length: 50 }, (_, index) => (places[index % places.length] ?? places[0])?.(`[x](${deadAddress()})`)),
  ...Array.from({ length: 50 }, (_, index) => references[index % references.length]?.()),
].filter((seed) => seed !== undefined);

describe('100 seeded broken links and references', () => {
  it('are a hundred, of nineteen kinds', () => {
    expect(seeds).toHaveLength(100);
    expect(new Set(seeds.map(({ kind }) => kind)).size).toBe(19);
  });

  it.each(seeds.map((seed, index) => [index + 1, seed.kind, seed] as const))(
    '%i: %s is caught, with file and line',
    (_number, _kind, { file, text, broken }) => {
      const line = text.split('\n').findIndex((each) => each.includes(broken.split('\n')[0] ?? '')) + 1;
      expect(line).toBeGreaterThan(0);
      const found = checkContent(toContent({ [file]: text })).filter(({ fatal }) => fatal);
      const told = found.map((each) => `${each.file}:${each.line}`);
      expect(told, found.map(String).join('\n')).toContain(`content/${file}:${line}`);
      for (const { reason } of found) expect(reason).toMatch(/; \S/);
    },
  );
});
