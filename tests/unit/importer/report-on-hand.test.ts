import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/importer/words.ts';
import { MemoryDisk } from './memory-disk.ts';
import { readTxt, textsOf, unsureOf } from './read-txt.ts';
import { runImport } from './run-import.ts';

// The publisher's text is not part of this project: whoever holds it beside the checkout runs these, others skip them.
const file = '../shared/report/pacific-trilateralism.txt';
const isOnHand = existsSync(file);
const title = `the report this site is about${isOnHand ? '' : ' (skipped: its text is not at ../shared/report)'}`;

describe.skipIf(!isOnHand)(title, () => {
  const text = isOnHand ? readFileSync(file, 'utf8') : '';
  const report = isOnHand ? readTxt(text) : readTxt('x.\n\ny.');
  const paragraphs = textsOf(report);

  it('has six sections with 4, 10, 8, 8, 6 and 3 paragraphs', () => {
    expect(report.sections.map(({ slug }) => slug)).toEqual([
      'introduction',
      'panel-1',
      'panel-2',
      'panel-3',
      'panel-4',
      'conclusion',
    ]);
    expect(paragraphs.map((section) => section.length)).toEqual([4, 10, 8, 8, 6, 3]);
  });

  it('has paragraphs of the lengths that the numbering states', () => {
    const lengths = paragraphs.map((section) => section.map((paragraph) => splitWords(paragraph).length));
    expect(lengths[3]).toEqual([82, 87, 105, 145, 125, 116, 131, 54]);
    expect(lengths[4]).toEqual([197, 122, 102, 128, 182, 204]);
  });

  it('has seven pull quotes, each with the paragraph that it repeats', () => {
    const places = report.sections.flatMap(({ blocks, pullQuotes, numeral }) =>
      pullQuotes.map(({ from }) => `${numeral}.${blocks.indexOf(from) + 1}`),
    );
    expect(places).toEqual(['1.1', '1.4', '1.10', '2.1', '2.8', '3.4', '4.2']);
  });

  it('has no paragraph without its full stop', () => {
    expect(paragraphs.flat().filter((paragraph) => !/[.]”?$/.test(paragraph))).toEqual([]);
  });

  it('has seven blocks of credits, contacts and addresses', () => {
    expect(report.about).toHaveLength(7);
  });

  it('says where its reading is unsure: at the breaks between two sentences', () => {
    expect(unsureOf(report).map((remark) => remark.split(':')[0])).toEqual(['123', '150']);
  });

  it('loses no word on the way into an edition, and a second import changes nothing', async () => {
    const disk = new MemoryDisk();
    const first = await runImport(disk, text, { into: 'editions/nbr' });
    expect(first.code).toBe(0);
    const files = new Map(disk.files);
    const second = await runImport(disk, text, { into: 'editions/nbr' });
    expect(second.printed).toContain('nothing to change');
    expect(disk.files).toEqual(files);
  });
});
