import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { edit, toContent } from './sound-content.ts';

const panel = 'panels/panel-1.mdx';
const introduction = 'panels/introduction.mdx';

const toNoPage = 'correct the address or remove the link';
const toNoId = 'correct the id or link to the page alone';

/** Addresses that lead nowhere, written in the ways in which editors write them, and what to do about each. */
const deadAddresses: [address: string, remedy: string][] = [
  ...['panel-2', 'panel-11', 'glossry', 'introductions', 'panel_1', 'about-us'].map((page): [string, string] => [
    `/${page}/`,
    toNoPage,
  ]),
  ['../panel-2/', toNoPage],
  ['/panel-1/#p1-93', toNoId],
  ['../panel-1/#p1-93', toNoId],
  ['#p1-93', toNoId],
  ['/introduction/#p1-93', toNoId],
  ['/report/#p1-93', toNoId],
  ['https://lights.example/about-us/', toNoPage],
  ['/panel-1/#s1-2', toNoId],
  ['/panel-1', 'write /panel-1/'],
  ['introduction.mdx', 'write /introduction/'],
  ['/panel-1/#p1-93:~:text=oil', toNoId],
];

/** Where a link may stand: the file below content/, the passage that it goes into, and the passage with it. */
type Place = [place: string, file: string, passage: string, withLink: (link: string) => string];

const places: Place[] = [
  ['a paragraph', panel, 'Oil had become dear.', (link) => `Oil ${link} dear.`],
  ['a list', panel, '- barrels in the north', (link) => `- barrels ${link}`],
  ['a heading', panel, '## The price of oil', (link) => `## The ${link} of oil`],
  ['a note', panel, 'Nobody has counted them since.', (link) => `Nobody ${link} since.`],
  ['a footnote', panel, 'A note on braces', (link) => `A note ${link} on braces`],
  ['a table', panel, '[#p1-2]\n', (link) => `[#p1-7]\n\n| a |\n| - |\n| ${link} |\n\n[#p1-2]\n`],
  ['emphasis', introduction, '*oil*', (link) => `*oil ${link}*`],
  ['the about page', 'about.mdx', 'This report is invented', (link) => `This ${link} is invented`],
];

const expectCaught = (file: string, text: string, address: string, remedy: string) => {
  const line = text.split('\n').findIndex((each) => each.includes(address)) + 1;
  const found = checkContent(toContent({ [file]: text })).filter(({ fatal }) => fatal);
  const told = found.map((each) => `${each.file}:${each.line} ${each.note}`);
  expect(told, found.map(String).join('\n')).toContain(`content/${file}:${line} ${remedy}`);
};

describe.each(places)('a dead link in %s', (_place, file, passage, withLink) => {
  it.each(deadAddresses)('to %s is caught, with file and line', (address, remedy) => {
    const link = `[x](${address})`;
    expectCaught(file, edit(file, passage, withLink(link))[file] ?? '', link, remedy);
  });
});

it.each(deadAddresses)('a dead link by a definition to %s is caught, with file and line', (address, remedy) => {
  const definition = `[lamps]: ${address}`;
  const text = edit(introduction, '[the lamps](/panel-1/)', '[the lamps][lamps]')[introduction];
  expectCaught(introduction, `${text}\n${definition}\n`, definition, remedy);
});

describe('where the site’s own address is written without its last slash', () => {
  const findProblems = (link: string) =>
    checkContent(
      toContent({
        ...edit('report.yaml', 'https://lights.example/', 'https://lights.example'),
        ...edit(introduction, '/panel-1/', link),
      }),
    ).map(({ reason }) => reason);

  it('a dead link to it is told all the same', () => {
    expect(findProblems('https://lights.example/about-us/')).toEqual([expect.stringContaining('no page /about-us/')]);
  });

  it('a link to a site whose address begins like it is another site’s', () => {
    expect(findProblems('https://lights.example.org/about-us/')).toEqual([]);
  });
});
