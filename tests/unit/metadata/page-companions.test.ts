import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShareImage } from '../../../src/metadata/draw-share-image.ts';
import { drawSectionsAhead, layCompanions } from '../../../src/metadata/page-companions.ts';
import type { ShareImages } from '../../../src/metadata/share-images.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';
import { inventIdentity, inventSection, sections } from './invented-report.ts';

const report = {
  identity: inventIdentity('restatement'),
  sections,
  about: inventSection('about', 'A', 'About the lamps'),
};

/** Notes the cards instead of drawing them. */
function watchImages() {
  const [ahead, placed]: [ShareImage[], Map<string, ShareImage>] = [[], new Map()];
  const watched: Pick<ShareImages, 'drawAhead' | 'place'> = {
    drawAhead: (card) => void ahead.push(card),
    place: async (card, file) => void placed.set(file, card),
  };
  return { ahead, placed, images: watched as ShareImages };
}

const toPage = (address: string, title: string) => ({ address, summary: { title, description: 'What it holds.' } });
const pages = [
  toPage('', 'Lamps and Ferries'),
  toPage('introduction/', 'Introduction'),
  toPage('panel-1/', 'Oil for the lamps'),
  toPage('topics/', 'Index'),
  toPage('topics/fog/', 'Fog'),
  { address: 'references/panel-1/' },
];

async function lay() {
  const { placed, images } = watchImages();
  const directory = makeTemporaryDirectory();
  await layCompanions({ directory, site: 'https://lamps.example/', pages }, report, images);
  const cardOf = (image: string) => placed.get(path.join(directory, 'og', image));
  return { directory, placed, cardOf };
}

describe('the image that a page is shared with', () => {
  it('says of which report it is, and where the page stands in it', async () => {
    const { cardOf } = await lay();
    expect(cardOf('panel-1.png')).toEqual({
      title: 'Oil for the lamps',
      numeral: '1',
      kicker: 'Panel 1 of 2',
      brand: 'Lamps and Ferries · in other words',
      source: 'after the report by The Harbour Board',
    });
    expect(cardOf('introduction.png')).toMatchObject({ numeral: undefined, kicker: 'Workshop report' });
    expect(cardOf('topics/fog.png')).toMatchObject({ title: 'Fog', kicker: 'Index' });
  });

  it('has the subtitle on the home page alone', async () => {
    const { cardOf, placed } = await lay();
    expect(cardOf('home.png')?.subtitle).toBe('A Report');
    expect([...placed.values()].filter(({ subtitle }) => subtitle)).toHaveLength(1);
  });

  it('is laid beside every page that is to be listed, and beside no other', async () => {
    const { placed, directory } = await lay();
    expect(placed.size).toBe(5);
    expect(await readFile(path.join(directory, 'llms.txt'), 'utf8')).not.toContain('references');
  });

  it('is the same when it is drawn before there are pages', async () => {
    const { ahead, images } = watchImages();
    drawSectionsAhead(images, report);
    expect(ahead[1]).toEqual((await lay()).cardOf('panel-1.png'));
  });
});
