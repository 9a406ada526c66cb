import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { registerSchema } from '../../../src/figures/schema.ts';
import { placesSchema } from '../../../src/places/schema.ts';
import { distinctTexts } from '../../../src/registers/distinct-texts.ts';
import { readYaml } from '../../../src/report/read-yaml.ts';
import { paragraphReference } from '../../../src/report/schemas.ts';

const harbor = z.strictObject({
  name: z.string().min(3).max(12).optional(),
  code: z.string().length(2).optional(),
  kind: z.enum(['fishing', 'ferry']).optional(),
  piers: z.number().int().min(1).max(40).optional(),
  depth: z.number().positive().lt(90).optional(),
  isLit: z.boolean().optional(),
  opened: z.iso.date().optional(),
  url: z.url().optional(),
  place: z.tuple([z.number(), z.number()]).optional(),
  paragraph: paragraphReference.optional(),
  paragraphs: z.array(z.string()).min(1).max(3).optional(),
  lamps: distinctTexts(2, 20).optional(),
  keeper: z.strictObject({ name: z.string() }).optional(),
  tides: z.record(paragraphReference, z.string()).optional(),
});

const remediesOf = (source: string, schema: z.ZodType = harbor): string[] =>
  readYaml(source, 'content/harbors.yaml', schema).problems.map(({ note }) => note ?? '');

it.each([
  ['name: 7', 'write text here, in quotation marks where it looks like a number or a list'],
  ['name: Pi', 'write at least 3 characters, or remove the field where it may be left out'],
  ['name: Harbor of lamps', 'shorten it to 12 characters at most'],
  ['code: PIR', 'write exactly 2 characters'],
  ['code: P', 'write exactly 2 characters'],
  ['kind: naval', 'write one of these: fishing, ferry'],
  ['piers: "5"', 'write a number without quotation marks'],
  ['piers: 2.5', 'write a whole number'],
  ['piers: 338', 'write a number of at most 40'],
  ['piers: -2', 'write a number of at least 1'],
  ['depth: 0', 'write a number above 0'],
  ['depth: 90', 'write a number below 90'],
  ['isLit: yes', 'write true or false'],
  ['opened: 2027-02-31', 'write a day of the calendar as YYYY-MM-DD, such as 2027-02-28'],
  ['url: www.example.org', 'write the whole address, such as https://example.org'],
  ['place: here', 'write its entries in square brackets, with commas between them'],
  ['place: [1]', 'write at least 2 entries, or remove the field where it may be left out'],
  ['paragraph: lamp', 'write that instead of lamp'],
  ['paragraph: ""', 'write that instead of ""'],
  [`paragraph: ${'lamps '.repeat(20)}`, `write that instead of ${'lamps '.repeat(9)}lamps…`],
  ['paragraphs: p3-4', 'write a list: [p3-4]'],
  ['paragraphs: p3-4, p3-5', 'write a list: [p3-4, p3-5]'],
  ['paragraphs: Pier, old', 'write a list: ["Pier, old"]'],
  ['paragraphs: "Pier, old"', 'write a list: ["Pier, old"]'],
  ['paragraphs:', 'write a list here, each entry after "- "'],
  ['paragraphs: { a: p3-4 }', 'begin each entry of the list with "- "'],
  ['paragraphs: >\n  p3-4\n  p3-5', 'begin each entry of the list with "- "'],
  ['paragraphs: []', 'write at least 1 entry, or remove the field where it may be left out'],
  ['paragraphs: [a, b, c, d]', 'leave 3 entries of it at most'],
  ['lamps: [oil, oil]', 'remove one of them'],
  ['keeper: Ann', 'write its fields here, each on a line of its own as "name: value"'],
  ['keeper: { nam: Ann }', 'add it\ncorrect its spelling or remove it'],
  ['tides: high', 'write lines of the form "name: value" here'],
  ['tides: { quay: high }', 'write that instead of quay'],
  ['- lamp', 'write its fields here, each on a line of its own as "name: value"'],
])('of %s an editor is told what to write', (source, remedy) => {
  expect(remediesOf(`${source}\n`).join('\n')).toBe(remedy);
});

it('of a shape that no other rule knows an editor is told to write what the message expects', () => {
  expect(remediesOf('name: 5\n', z.strictObject({ name: z.never() }))).toEqual(['write that instead of 5']);
});

const figure = (field: string) =>
  `figures:\n  - { id: f-lamps, unit: lamps, measures: lamps that burn, paragraph: p1-1, ${field} }\n`;

it.each([
  [
    'value: five, said: five',
    'field "figures[1].value": expected a number such as 5.4, or two, [85, 90]; write that instead of five',
  ],
  [
    'value: [90, 85], said: five',
    'field "figures[1].value": expected the lower end first; write that instead of [90, 85]',
  ],
  [
    'value: [five, 6], said: five',
    'field "figures[1].value[1]": Invalid input: expected number, received string; write a number without quotation marks',
  ],
  [
    'value: 5, said: 5',
    'field "figures[1].said": expected words of the paragraph in quotation marks, or a list of such words; write that instead of 5',
  ],
  [
    `value: 5, said: ${'lamps'.repeat(13)}`,
    'field "figures[1].said": Too big: expected string to have <=60 characters; shorten it to 60 characters at most',
  ],
])(
  'a field that may have two shapes says which it takes, and of one of the two what is wrong with it: %s',
  (field, told) => {
    const { problems } = readYaml(figure(field), 'content/figures/register.yaml', registerSchema);
    expect(problems.map(({ reason }) => reason)).toEqual([told]);
  },
);

it('a longitude beyond the earth is told its bound', () => {
  const places = 'places:\n  - { id: pl-pier, name: Pier, kind: site, lon: 338.2, lat: 5 }\n';
  expect(remediesOf(places, placesSchema)).toEqual(['write a number of at most 180']);
});
