import { expect, it } from 'vitest';
import type { AliasGroup } from '../../../src/search/alias.ts';
import type { SearchRecord } from '../../../src/search/build/read-records.ts';
import { openInventedReport, paragraph } from './invented-report.ts';

const wordLists = { english: [], everyday: [] };
const open = (records: readonly SearchRecord[], groups: AliasGroup[] = []) =>
  openInventedReport(records, groups, wordLists);
/** The numbers of the paragraphs that answer a query, best first. */
const find = async (query: string, records: readonly SearchRecord[], groups: AliasGroup[] = []) =>
  (await open(records, groups)).find(query);

it('puts the entry of a term before those that mention it', async () => {
  const entries = [
    paragraph(1, 'Anchor', 'A beacon shows where it lies, a beacon on a hill.', 'reference'),
    paragraph(2, 'Beacon', 'A light that is seen from afar at night.', 'reference'),
  ];
  expect(await find('beacon', entries)).toEqual(['1.2', '1.1']);
});

it('puts a paragraph with all that is asked before one that says only a part of it again and again', async () => {
  const texts = [
    paragraph(1, '', 'Lamps, lamps, lamps, lamps and lamps again: the pier has nothing but lamps.'),
    paragraph(
      2,
      '',
      'A lamp was lit where nobody had come ashore since the great storm had broken all the boats of the town and carried off the gate.',
    ),
    paragraph(3, '', 'The gate is shut.'),
    paragraph(4, '', 'The gate is of oak.'),
    paragraph(5, '', 'Boats come and go.'),
    paragraph(6, '', 'The sea is rough.'),
  ];
  expect((await find('lamp gate', texts)).slice(0, 2)).toEqual(['1.2', '1.1']);
});

it('leaves out paragraphs that have only a common word out of a name', async () => {
  const others = Array.from({ length: 9 }, (_, at) => paragraph(at + 2, '', `The watch is long, and ${at} are on it.`));
  const texts = [paragraph(1, '', 'The night watch rings a bell.'), ...others];
  const groups = [{ name: 'night watch', same: ['night watch'], near: [], other: [] }];
  expect(await find('night watch', texts, groups)).toEqual(['1.1']);
});

it('puts what the about page answers after paragraphs with all words, not after those that share one with the query', async () => {
  const texts = [
    paragraph(
      1,
      '',
      `Oil is dear. ${'Nobody knows what it will come to in the years after this. '.repeat(9)} A lamp burns.`,
    ),
    paragraph(2, '', `A lamp burns. ${'Nobody knows what it will come to in the years after this. '.repeat(9)}`),
    paragraph(3, 'Lamp oil', 'Lamp oil is bought with the gifts of readers, and lamp oil alone.', 'about'),
  ];
  expect(await find('lamp oil', texts)).toEqual(['1.1', '1.3']);
});

it('leaves out of the about page and of the reference entries what has little of the query beside the best', async () => {
  const texts = [
    paragraph(1, 'The tidal gate', 'The tidal gate is shut at dusk; the tidal gate is of oak.'),
    paragraph(2, '', 'The gate to the quay stands open, and another gate.'),
    paragraph(3, '', 'Readers find a gate on the cover, drawn by hand and in ink by the keeper of the house.', 'about'),
    paragraph(4, 'Tidal gate', 'Shut at dusk.', 'reference'),
    paragraph(
      5,
      'Quay',
      'Where boats lie, behind a gate or a wall, in the lee of the hill and of the town.',
      'reference',
    ),
  ];
  expect(await find('tidal gate', texts)).toEqual(['1.1', '1.2', '1.4']);
});

it('puts words in the order asked before words the other way round', async () => {
  const texts = [
    paragraph(1, '', 'What burns is oil, lamps have it.'),
    paragraph(2, '', 'What burns is lamp oil, they have it.'),
  ];
  expect(await find('lamp oil', texts)).toEqual(['1.2', '1.1']);
});

it('takes a heading, or what readers ask, for no answer where it has a looser name', async () => {
  const groups = [{ name: 'ferry', same: ['ferry'], near: ['mail'], other: ['barge'] }];
  const ferry = paragraph(2, '', 'A ferry crosses at dawn.');
  expect(await find('barge', [paragraph(1, 'Mail', 'The mail comes at dawn.'), ferry], groups)).toEqual(['1.2', '1.1']);
  const questions = { 'p1-1': ['When does the mail come?'] };
  const texts = [paragraph(1, '', 'The mail comes at dawn.'), ferry];
  const asked = await openInventedReport(texts, groups, wordLists, { questions });
  expect(await asked.find('barge')).toEqual(['1.2', '1.1']);
});

it('marks no word of a name by itself where the whole name stands', async () => {
  const groups = [{ name: 'night watch', same: ['night watch'], near: [], other: [] }];
  const { searcher } = await open([paragraph(1, '', 'The night watch rings each night.')], groups);
  const { matches } = await searcher.search('night watch');
  expect(matches.map(({ found }) => found)).toEqual([[['night', 'watch']]]);
});

it('puts a sum of money before as many other things, though a heading and a shorter text have these', async () => {
  const texts = [
    paragraph(1, '3 million lamps', 'It takes 3 million.'),
    paragraph(2, '', `The keepers earn $3 million a year${', and spend it on bread, salt, rope and oil'.repeat(6)}.`),
  ];
  expect(await find('$3 million', texts)).toEqual(['1.2', '1.1']);
});

it('puts a paragraph that says a phrase twice before a shorter one that has it once and in its heading', async () => {
  const texts = [
    paragraph(1, 'The tidal gate', 'The tidal gate is shut.'),
    paragraph(2, '', `The tidal gate is old, and nobody knows who made the tidal gate${' or why'.repeat(4)}.`),
  ];
  expect(await find('"tidal gate"', texts)).toEqual(['1.2', '1.1']);
});

it('puts the first of the report’s words for a reader’s one before the next, and the reader’s own before all of them', async () => {
  const texts = [paragraph(1, '', 'A skiff lies at the quay.'), paragraph(2, '', 'A ferry lies at the quay.')];
  const groups = [{ name: '', same: [], near: ['ferry', 'skiff'], other: ['boat'] }];
  expect(await find('boat', texts, groups)).toEqual(['1.2', '1.1']);
  const ferries = paragraph(1, '', 'A ferry lies at the quay, a ferry of oak.');
  const boats = [ferries, paragraph(2, '', 'A boat lies at the quay.')];
  expect(await find('boat', boats, groups)).toEqual(['1.2', '1.1']);
});

it('puts a short paragraph before a long one that has the same', async () => {
  const texts = [
    paragraph(1, '', `The gate is shut${', and nobody knows why or for how long'.repeat(6)}.`),
    paragraph(2, '', 'The gate is shut.'),
  ];
  expect(await find('gate', texts)).toEqual(['1.2', '1.1']);
});

it('puts a paragraph with the thing asked for before one with the word in which it is asked', async () => {
  const texts = [
    paragraph(1, '', 'Keep to the quay, and keep off the ice.'),
    paragraph(2, '', 'A lamp burns on the quay.'),
  ];
  expect((await find('who keeps a lamp', texts))[0]).toBe('1.2');
});

it('leaves out what has an excluded thing by its equal names and those that it comes near, not by looser ones', async () => {
  const texts = [
    paragraph(1, '', 'At dawn a ferry crosses.'),
    paragraph(2, '', 'At dawn the mail comes.'),
    paragraph(3, '', 'At dawn the lamps are put out.'),
  ];
  const groups = [{ name: 'ferry', same: ['ferry'], near: ['mail'], other: [] }];
  expect(await find('dawn -ferry', texts, groups)).toEqual(['1.2', '1.3']);
  expect(await find('dawn -mail', texts, groups)).toEqual(['1.3']);
});

it('takes two words for one of the texts only where that is long enough to be meant', async () => {
  expect(await find('gun man', [paragraph(1, '', 'A gunman fled.')])).toEqual(['1.1']);
  expect(await find('how far did the car go', [paragraph(1, '', 'Cargo lies far out.')])).toEqual([]);
});

it('takes a word for two of the texts only where both are long enough to be meant', async () => {
  expect(await find('carpet', [paragraph(1, '', 'In no car pets are allowed.')])).toEqual([]);
});

it('takes a word for another form of one of the texts only where their stems are long enough to be alike', async () => {
  const { remarks } = await open([paragraph(1, '', 'Lamps are described.')]);
  expect(await remarks('discribeness')).toEqual([['suggested', 'described']]);
  expect(await remarks('lomping')).toEqual([['unknown', undefined]]);
});
