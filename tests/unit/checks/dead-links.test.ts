import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { edit, toContent } from './sound-content.ts';

const panel = 'panels/panel-1.mdx';
const introduction = 'panels/introduction.mdx';

/** Addresses that lead nowhere, written in the ways in which editors write them. */
const deadAddresses = [
  ...['panel-2', 'panel-11', 'glossry', 'introductions', 'panel_1', 'about-us'].map((page) => `/${page}/`),
  '../panel-2/',
  '/panel-1/#p1-93',
  '../panel-1/#p1-93',
  '#p1-93',
  '/introduction/#p1-93',
  '/report/#p1-93',
  'https://lights.example/about-us/',
  '/panel-1/#s1-2',
  '/panel-1',
  'introduction.mdx',
  '/panel-1/#p1-93:~:text=oil',
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

const expectCaught = (file: string, text: string, address: string) => {
  const line = text.split('\n').findIndex((each) => each.includes(address)) + 1;
  const found = checkContent(toContent({ [file]: text })).filter(({ fatal }) => fatal);
  const told = found.map((each) => `${each.file}:${each.line}`);
  expect(told, found.map(String).join('\n')).toContain(`content/${file}:${line}`);
  for (const { reason } of found) expect(reason).toMatch(/; \S/);
};

describe.each(places)('a dead link in %s', (_place, file, passage, withLink) => {
  it.each(deadAddresses)('to %s is caught, with file and line', (address) => {
    const link = `[x](${address})`;
    expectCaught(file, edit(file, passage, withLink(link))[file] ?? '', link);
  });
});

it.each(deadAddresses)('a dead link by a definition to %s is caught, with file and line', (address) => {
  const definition = `[lamps]: ${address}`;
  const text = edit(introduction, '[the lamps](/panel-1/)', '[the lamps][lamps]')[introduction];
  expectCaught(introduction, `${text}\n${definition}\n`, definition);
});
